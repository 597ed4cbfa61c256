package org.gonghui.org.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class WeeklyReportStepTest {

  @Test
  void an_open_report_takes_all_steps_and_one_that_was_sent_or_ended_none() {
    WorkflowDocs.assertTable(
        WeeklyReportStep.TABLE,
        Map.of(
            "OPEN correction", "OPEN",
            "OPEN text", "OPEN",
            "OPEN sending", "SENT",
            "OPEN reminder", "OPEN",
            "OPEN notice", "OPEN",
            "OPEN missing", "OPEN",
            "OPEN redirection", "OPEN",
            "OPEN closing", "ENDED"));
    assertThat(WeeklyReportStep.TABLE.initial()).containsExactly(WeeklyStatus.OPEN);
    assertThat(WeeklyReportStep.TABLE.terminal())
        .containsExactly(WeeklyStatus.SENT, WeeklyStatus.ENDED);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(WeeklyReportStep.TABLE, "Weekly reports 周汇报");
  }
}
