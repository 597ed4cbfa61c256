package org.gonghui.member.craftsmen;

import java.io.IOException;
import java.util.Map;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class CraftsmanStepTest {

  private final WorkflowTable<CraftsmanStatus, CraftsmanStep> table =
      WorkflowTable.of(CraftsmanStep.class);

  @Test
  void an_entry_is_proposed_confirmed_added_to_and_ended() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "PROPOSED confirmation", "LISTED",
            "PROPOSED refusal", "NOT_LISTED",
            "PROPOSED reminder", "PROPOSED",
            "PROPOSED escalation", "PROPOSED",
            "PROPOSED membership-end", "LEFT",
            "PROPOSED transfer-along", "PROPOSED",
            "LISTED achievement", "LISTED",
            "LISTED membership-end", "LEFT",
            "LISTED transfer-along", "LISTED",
            "LISTED leaving", "LEFT"));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Craftsman in the registry 工匠库");
  }
}
