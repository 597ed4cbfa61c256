package org.gonghui.member.studios;

import java.io.IOException;
import java.util.Map;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class StudioStepTest {

  private final WorkflowTable<StudioStatus, StudioStep> table = WorkflowTable.of(StudioStep.class);

  @Test
  void a_studio_is_inspected_assessed_again_and_can_lose_its_title() {
    WorkflowDocs.assertTable(
        table,
        Map.ofEntries(
            Map.entry("TO_INSPECT creation", "CREATED"),
            Map.entry("TO_INSPECT failure", "NOT_PASSED"),
            Map.entry("TO_INSPECT title-withdrawal", "TITLE_WITHDRAWN"),
            Map.entry("TO_INSPECT leader-loss", "TO_INSPECT"),
            Map.entry("TO_INSPECT leader-appointment", "TO_INSPECT"),
            Map.entry("TO_INSPECT reminder", "TO_INSPECT"),
            Map.entry("TO_INSPECT overdue", "TO_INSPECT"),
            Map.entry("NOT_PASSED creation", "CREATED"),
            Map.entry("NOT_PASSED failure", "NOT_PASSED"),
            Map.entry("NOT_PASSED title-withdrawal", "TITLE_WITHDRAWN"),
            Map.entry("NOT_PASSED leader-loss", "NOT_PASSED"),
            Map.entry("NOT_PASSED leader-appointment", "NOT_PASSED"),
            Map.entry("NOT_PASSED reminder", "NOT_PASSED"),
            Map.entry("NOT_PASSED overdue", "NOT_PASSED"),
            Map.entry("CREATED project", "CREATED"),
            Map.entry("CREATED reassessment", "CREATED"),
            Map.entry("CREATED reassessment-failure", "TITLE_WITHDRAWN"),
            Map.entry("CREATED title-withdrawal", "TITLE_WITHDRAWN"),
            Map.entry("CREATED leader-loss", "CREATED"),
            Map.entry("CREATED leader-appointment", "CREATED"),
            Map.entry("CREATED reminder", "CREATED"),
            Map.entry("CREATED overdue", "CREATED")));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Innovation studio 劳模和工匠人才创新工作室");
  }
}
