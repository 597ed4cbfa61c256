package org.gonghui.member.proposals;

import java.io.IOException;
import java.util.Map;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class HonourProposalStepTest {

  private final WorkflowTable<ProposalStatus, HonourProposalStep> table =
      WorkflowTable.of(HonourProposalStep.class);

  @Test
  void a_proposal_waits_for_an_officer_and_lapses_or_comes_back_with_the_result() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "AWAITING nominated-for", "NOMINATED",
            "AWAITING dismissal", "DISMISSED",
            "AWAITING lapse", "LAPSED",
            "AWAITING transfer-along", "AWAITING",
            "AWAITING reminder", "AWAITING",
            "AWAITING escalation", "AWAITING",
            "NOMINATED return", "AWAITING",
            "LAPSED reopening", "AWAITING"));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Proposal of an honour 荣誉推荐建议");
  }
}
