package org.gonghui.org.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.EnterpriseVisitEvent.EnterpriseVisitPaid;
import org.gonghui.kernel.RuleBroken;
import org.junit.jupiter.api.Test;

class EnterpriseVisitTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
  private static final LocalDate SINCE = LocalDate.of(2019, 4, 26);

  @Test
  void a_visit_is_paid_between_the_founding_of_the_federation_and_today() {
    for (LocalDate day : List.of(SINCE, TODAY)) {
      assertThat(on(day).pay(SINCE, TODAY).events())
          .containsExactly(
              new EnterpriseVisitPaid("visit-1", "u-1", "e-1", on(day).purpose().name(), day));
    }
    refused(SINCE.minusDays(1), "enterprise-visit.before-the-union");
    refused(TODAY.plusDays(1), "date.future");
  }

  private static void refused(LocalDate day, String code) {
    assertThatThrownBy(() -> on(day).pay(SINCE, TODAY))
        .isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  private static EnterpriseVisit on(LocalDate day) {
    Purpose purpose = Purpose.values()[0];
    return new EnterpriseVisit(
        "visit-1", "u-1", null, "e-1", day, purpose, "有建会意愿", List.of("p-1"), "p-1");
  }
}
