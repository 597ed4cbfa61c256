package org.gonghui.local.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemperTest {

  private final AtomicLong clock = new AtomicLong();

  @Test
  void calls_beyond_the_rate_are_refused_until_time_has_passed() {
    Temper temper = new Temper(1, clock::get);
    temper.change(new Moods.Wish(0, 0, 0.0, 0.0, 0.0, 3.0, false));

    assertThat(reactions(temper, 5))
        .containsExactly(
            Reaction.ANSWER, Reaction.ANSWER, Reaction.ANSWER, Reaction.REFUSE, Reaction.REFUSE);
    clock.addAndGet(400_000_000);
    assertThat(reactions(temper, 2)).containsExactly(Reaction.ANSWER, Reaction.REFUSE);
  }

  @Test
  void failures_silences_and_wrong_answers_come_as_often_as_the_moods_say() {
    Temper temper = new Temper(1, clock::get);
    temper.change(new Moods.Wish(0, 0, 0.3, 0.2, 0.1, 1e9, false));

    List<Reaction> met = reactions(temper, 10_000);

    assertThat(met).filteredOn(Reaction.FAIL::equals).hasSizeBetween(2_800, 3_200);
    assertThat(met).filteredOn(Reaction.SILENCE::equals).hasSizeBetween(1_800, 2_200);
    assertThat(met).filteredOn(Reaction.GARBLE::equals).hasSizeBetween(900, 1_100);
  }

  @Test
  void the_same_seed_gives_the_same_luck() {
    List<Temper> twins = List.of(new Temper(42, clock::get), new Temper(42, clock::get));
    Moods.Wish wish = new Moods.Wish(null, null, 0.4, 0.4, null, 1e9, null);
    twins.forEach(it -> it.change(wish));

    assertThat(reactions(twins.getFirst(), 100)).isEqualTo(reactions(twins.getLast(), 100));
    assertThat(twins.getFirst().latency()).isEqualTo(twins.getLast().latency());
  }

  @Test
  void latency_is_the_mean_plus_a_tail() {
    Temper temper = new Temper(7, clock::get);
    temper.change(new Moods.Wish(100, 50, null, null, null, null, null));

    List<Long> latencies =
        IntStream.range(0, 2_000).mapToObj(ignored -> temper.latency().toMillis()).toList();

    assertThat(latencies).allSatisfy(it -> assertThat(it).isBetween(100L, 500L));
    assertThat(latencies).anySatisfy(it -> assertThat(it).isGreaterThan(200L));
  }

  private static List<Reaction> reactions(Temper temper, int calls) {
    return IntStream.range(0, calls).mapToObj(ignored -> temper.react()).toList();
  }
}
