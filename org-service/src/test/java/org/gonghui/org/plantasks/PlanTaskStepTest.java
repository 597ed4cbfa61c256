package org.gonghui.org.plantasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class PlanTaskStepTest {

  @Test
  void an_open_task_is_worked_on_a_reported_one_looked_at_and_one_that_ended_takes_no_step() {
    WorkflowDocs.assertTable(
        PlanTaskStep.TABLE,
        Map.ofEntries(
            Map.entry("OPEN assignment", "OPEN"),
            Map.entry("OPEN extension", "OPEN"),
            Map.entry("OPEN progress", "OPEN"),
            Map.entry("OPEN evidence", "OPEN"),
            Map.entry("OPEN evidence-removal", "OPEN"),
            Map.entry("OPEN completion", "REPORTED"),
            Map.entry("REPORTED confirmation", "DONE"),
            Map.entry("REPORTED return", "OPEN"),
            Map.entry("OPEN cancellation", "CANCELLED"),
            Map.entry("REPORTED cancellation", "CANCELLED"),
            Map.entry("OPEN closing", "CANCELLED"),
            Map.entry("REPORTED closing", "CANCELLED"),
            Map.entry("OPEN reminder", "OPEN"),
            Map.entry("REPORTED reminder", "REPORTED"),
            Map.entry("OPEN overdue", "OPEN"),
            Map.entry("REPORTED unconfirmed", "REPORTED")));
    assertThat(PlanTaskStep.TABLE.initial()).containsExactly(TaskStatus.OPEN);
    assertThat(PlanTaskStep.TABLE.terminal())
        .containsExactly(TaskStatus.DONE, TaskStatus.CANCELLED);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(PlanTaskStep.TABLE, "A task of the work plan 工作要点任务");
  }
}
