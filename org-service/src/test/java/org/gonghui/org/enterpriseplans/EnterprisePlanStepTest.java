package org.gonghui.org.enterpriseplans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class EnterprisePlanStepTest {

  @Test
  void an_open_plan_takes_all_steps_and_one_that_ended_none() {
    WorkflowDocs.assertTable(
        EnterprisePlanStep.TABLE,
        Map.of(
            "OPEN goal", "OPEN",
            "OPEN step", "OPEN",
            "OPEN step-change", "OPEN",
            "OPEN step-done", "OPEN",
            "OPEN completion", "COMPLETED",
            "OPEN reminder", "OPEN",
            "OPEN overdue", "OPEN",
            "OPEN closing", "CLOSED"));
    assertThat(EnterprisePlanStep.TABLE.initial()).containsExactly(PlanStatus.OPEN);
    assertThat(EnterprisePlanStep.TABLE.terminal())
        .containsExactly(PlanStatus.COMPLETED, PlanStatus.CLOSED);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(EnterprisePlanStep.TABLE, "The plan for one enterprise 一企一策");
  }
}
