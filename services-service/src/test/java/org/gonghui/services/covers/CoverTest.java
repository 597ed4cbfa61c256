package org.gonghui.services.covers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CoverTest {

  @Test
  void a_cover_lasts_a_year_from_the_day_after_the_identity_was_confirmed() {
    Cover cover = Cover.give("m1", "p1", "u", LocalDate.of(2026, 6, 1)).state();
    assertThat(cover.from()).isEqualTo(LocalDate.of(2026, 6, 2));
    assertThat(cover.until()).isEqualTo(LocalDate.of(2027, 6, 1));
  }

  @Test
  void a_cover_given_on_the_eve_of_a_leap_day_ends_on_the_leap_days_eve() {
    Cover cover = Cover.give("m1", "p1", "u", LocalDate.of(2028, 2, 28)).state();
    assertThat(cover.from()).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(cover.until()).isEqualTo(LocalDate.of(2029, 2, 27));
  }

  @Test
  void it_belongs_to_the_worker_who_sees_it() {
    assertThat(Cover.give("m1", "p1", "u", LocalDate.of(2026, 6, 1)).state().people())
        .containsExactly("p1");
  }
}
