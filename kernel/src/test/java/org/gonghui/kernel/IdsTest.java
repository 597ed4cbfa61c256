package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void an_id_is_a_lower_case_ulid_that_tells_its_time() {
    Instant before = Instant.ofEpochMilli(System.currentTimeMillis());
    String id = Ids.next();
    assertThat(id).matches("[0-7][0-9a-hjkmnp-tv-z]{25}");
    assertThat(Ids.timeOf(id)).isBetween(before, Instant.now());
  }

  @Test
  void a_prefix_names_the_kind_and_does_not_hide_the_time() {
    String id = Ids.next("legal-aid");
    assertThat(id).startsWith("legal-aid-").hasSize(36);
    assertThat(Ids.timeOf(id)).isEqualTo(Ids.timeOf(id.substring(10)));
  }

  @Test
  void the_layout_is_that_of_the_ulid_specification() {
    assertThat(Ids.encode(1469918176385L, 0, 0)).isEqualTo("01aryz6s410000000000000000");
    assertThat(Ids.encode((1L << 48) - 1, 0xFFFF, -1L)).isEqualTo("7" + "z".repeat(25));
    assertThat(Ids.encode(0, 0, 1)).endsWith("0001");
    assertThat(Ids.encode(0, 1, 0)).isEqualTo("0".repeat(10) + "000g" + "0".repeat(12));
  }

  @Test
  void ids_of_many_threads_are_distinct_and_each_thread_sees_its_own_grow() throws Exception {
    Callable<List<String>> maker =
        () -> {
          List<String> made = new ArrayList<>();
          for (int i = 0; i < 20_000; i++) {
            made.add(Ids.next());
          }
          return made;
        };
    List<String> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<List<String>> made : threads.invokeAll(java.util.Collections.nCopies(8, maker))) {
        assertThat(made.get()).isSorted();
        all.addAll(made.get());
      }
    }
    assertThat(all).hasSize(160_000).doesNotHaveDuplicates();
  }

  @Test
  void ids_grow_though_the_clock_stands_still_or_is_set_back() {
    AtomicLong millis = new AtomicLong(1_700_000_000_000L);
    IdSequence sequence = new IdSequence(() -> Instant.ofEpochMilli(millis.get()), new Random(1));
    String first = sequence.next();
    String second = sequence.next();
    millis.addAndGet(-60_000);
    String afterSetBack = sequence.next();
    millis.addAndGet(60_001);
    String later = sequence.next();
    assertThat(List.of(first, second, afterSetBack, later)).isSorted().doesNotHaveDuplicates();
    assertThat(Ids.timeOf(later)).isEqualTo(Instant.ofEpochMilli(1_700_000_000_001L));
  }

  @Test
  void a_random_part_that_runs_over_borrows_the_next_millisecond() {
    Random full =
        new Random() {
          @Override
          public int nextInt(int bound) {
            return bound - 1;
          }

          @Override
          public long nextLong() {
            return -1;
          }
        };
    IdSequence sequence = new IdSequence(() -> Instant.ofEpochMilli(1000), full);
    String last = sequence.next();
    String next = sequence.next();
    assertThat(next).isGreaterThan(last);
    assertThat(Ids.timeOf(next)).isEqualTo(Instant.ofEpochMilli(1001));
  }

  @Test
  void a_stable_id_is_the_same_for_the_same_parts_and_sorts_by_its_moment() {
    Instant early = Instant.ofEpochMilli(1000);
    String id = Ids.stable("notice", early, "p-1", "COVER");
    assertThat(id).isEqualTo(Ids.stable("notice", early, "p-1", "COVER")).startsWith("notice-");
    assertThat(id).isNotEqualTo(Ids.stable("notice", early, "p-1C", "OVER"));
    assertThat(id).isLessThan(Ids.stable("notice", early.plusMillis(1), "p-0", "A"));
  }

  @Test
  void what_is_no_id_has_no_time() {
    for (String wrong : List.of("", "u-longgang", "01arz3ndek000000000000000u", "x" + Ids.next())) {
      assertThatThrownBy(() -> Ids.timeOf(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
