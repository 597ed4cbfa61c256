package org.gonghui.org.planreports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class PlanReportStepTest {

  @Test
  void a_report_is_changed_before_it_is_sent_in_and_only_superseded_once_it_is_confirmed() {
    WorkflowDocs.assertTable(
        PlanReportStep.TABLE,
        Map.ofEntries(
            Map.entry("DRAFT evidence", "DRAFT"),
            Map.entry("DRAFT evidence-removal", "DRAFT"),
            Map.entry("DRAFT submission", "SUBMITTED"),
            Map.entry("SUBMITTED confirmation", "CONFIRMED"),
            Map.entry("SUBMITTED return", "DRAFT"),
            Map.entry("DRAFT withdrawal", "WITHDRAWN"),
            Map.entry("SUBMITTED withdrawal", "WITHDRAWN"),
            Map.entry("CONFIRMED superseding", "SUPERSEDED"),
            Map.entry("DRAFT closing", "WITHDRAWN"),
            Map.entry("SUBMITTED closing", "WITHDRAWN"),
            Map.entry("SUBMITTED reminder", "SUBMITTED"),
            Map.entry("SUBMITTED unconfirmed", "SUBMITTED")));
    assertThat(PlanReportStep.TABLE.initial()).containsExactly(ReportStatus.DRAFT);
    assertThat(PlanReportStep.TABLE.terminal())
        .containsExactly(ReportStatus.SUPERSEDED, ReportStatus.WITHDRAWN);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(PlanReportStep.TABLE, "A report by hand on the work plan 进展报告");
  }
}
