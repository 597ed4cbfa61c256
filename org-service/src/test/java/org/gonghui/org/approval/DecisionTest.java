package org.gonghui.org.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final Instant FIRST = Instant.parse("2023-10-10T16:00:00Z");
  private static final Decision ASKED =
      Decision.by(
          List.of(
              new Authority("community", FIRST),
              new Authority("street", FIRST.plus(Duration.ofDays(15))),
              new Authority("district", FIRST.plus(Duration.ofDays(30)))));

  @Test
  void it_stays_as_it_is_while_the_tree_does() {
    assertThat(along(ASKED, "community", "street", "district")).isEqualTo(ASKED);
    assertThat(along(ASKED.goesUp(), "community", "street", "district")).isEqualTo(ASKED.goesUp());
  }

  @Test
  void after_a_move_the_superior_of_now_has_the_turn_with_its_time() {
    Decision moved = along(ASKED, "other", "district");
    assertThat(moved.authority()).isEqualTo(new Authority("other", FIRST));
    assertThat(unions(moved)).containsExactly("other", "district");
    assertThat(moved.goesUp().isWithTheLast()).isTrue();
  }

  @Test
  void one_that_is_above_still_keeps_the_turn_and_after_it_come_those_of_now() {
    assertThat(unions(along(ASKED, "community", "other", "district")))
        .containsExactly("community", "other", "district");
    assertThat(unions(along(ASKED, "park", "community", "street", "district")))
        .containsExactly("community", "street", "district");
  }

  @Test
  void who_let_the_time_pass_stays_and_nobody_has_more_time_than_was_fixed() {
    Decision moved = along(ASKED.goesUp(), "other", "elsewhere", "district");
    assertThat(unions(moved)).containsExactly("community", "other", "elsewhere", "district");
    assertThat(moved.authority().unionId()).isEqualTo("other");
    assertThat(moved.authorities().getLast().dueAt()).isEqualTo(FIRST.plus(Duration.ofDays(30)));
    assertThat(moved.authorities().get(2).dueAt()).isEqualTo(FIRST.plus(Duration.ofDays(30)));
  }

  @Test
  void who_let_the_time_pass_and_was_moved_itself_does_not_have_another_turn() {
    Decision moved = along(ASKED.goesUp(), "community", "other", "district");
    assertThat(unions(moved)).containsExactly("community", "other", "district");
    assertThat(moved.authority())
        .isEqualTo(new Authority("other", FIRST.plus(Duration.ofDays(15))));
    assertThat(along(ASKED.goesUp(), "community").authority().unionId()).isEqualTo("community");
  }

  @Test
  void the_turn_of_a_union_that_was_merged_is_that_of_the_one_that_goes_on() {
    Decision merged =
        ASKED
            .goesUp()
            .along(
                List.of("community", "greater", "district"),
                it -> it.equals("street") ? "greater" : it);
    assertThat(unions(merged)).containsExactly("community", "greater", "district");
    assertThat(merged.authority().unionId()).isEqualTo("greater");
  }

  @Test
  void what_was_decided_or_never_asked_for_stays() {
    Decision made = ASKED.made("officer", null);
    assertThat(along(made, "other", "district")).isEqualTo(made);
    assertThat(along(Decision.OPEN, "other", "district")).isEqualTo(Decision.OPEN);
  }

  private static Decision along(Decision it, String... above) {
    return it.along(List.of(above), UnaryOperator.identity());
  }

  private static List<String> unions(Decision it) {
    return it.authorities().stream().map(Authority::unionId).toList();
  }
}
