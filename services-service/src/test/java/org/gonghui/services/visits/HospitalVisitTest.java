package org.gonghui.services.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitCancelled;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitMade;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitOpened;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class HospitalVisitTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 10, 8);
  private static final SealedField NOTE = new SealedField("sm4.sealed", null);

  private static final WorkflowTable<VisitStatus, VisitStep> TABLE =
      WorkflowTable.of(VisitStep.class);

  private final HospitalVisit open = HospitalVisit.open("c1", "p1", "u", OPENED).state();

  @Test
  void each_status_allows_just_the_steps_that_were_agreed() {
    WorkflowDocs.assertTable(
        TABLE, Map.of("OPEN report", "MADE", "OPEN cancellation", "CANCELLED"));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(TABLE, "Hospital visit 工伤探视");
  }

  @Test
  void a_case_has_one_visit_and_the_worker_sees_it() {
    assertThat(open.id()).isEqualTo("visit-c1");
    assertThat(open.people()).containsExactly("p1");
    assertThat(HospitalVisit.open("c1", "p1", "u", OPENED).events())
        .containsExactly(new HospitalVisitOpened("visit-c1", "c1", "p1", "u", OPENED));
  }

  @Test
  void a_visit_is_reported_with_its_day_and_told() {
    var made = open.report(OPENED.plusDays(1), NOTE, OPENED.plusDays(2));
    assertThat(made.state().status()).isEqualTo(VisitStatus.MADE);
    assertThat(made.events())
        .containsExactly(new HospitalVisitMade("visit-c1", "c1", "p1", "u", OPENED.plusDays(1)));
  }

  @Test
  void a_visit_is_reported_by_its_day_alone_where_nothing_was_written_down() {
    HospitalVisit made = open.report(OPENED, null, OPENED).state();
    assertThat(made.status()).isEqualTo(VisitStatus.MADE);
    assertThat(made.note()).isNull();
  }

  @Test
  void a_visit_cannot_lie_in_the_future_or_before_the_case() {
    assertThatThrownBy(() -> open.report(OPENED.plusDays(3), NOTE, OPENED.plusDays(2)))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> open.report(OPENED.minusDays(1), NOTE, OPENED.plusDays(2)))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void a_visit_that_is_cancelled_is_told_without_the_reason() {
    assertThat(open.cancel(NOTE, OPENED.plusDays(1)).events())
        .containsExactly(
            new HospitalVisitCancelled("visit-c1", "c1", "p1", "u", OPENED.plusDays(1)));
  }

  @Test
  void a_visit_that_was_made_cannot_be_cancelled() {
    HospitalVisit made = open.report(OPENED, NOTE, OPENED).state();
    assertThatThrownBy(() -> made.cancel(NOTE, OPENED)).isInstanceOf(IllegalStep.class);
  }
}
