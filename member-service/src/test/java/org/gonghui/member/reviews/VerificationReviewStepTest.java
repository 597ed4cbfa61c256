package org.gonghui.member.reviews;

import java.io.IOException;
import java.util.Map;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class VerificationReviewStepTest {

  private final WorkflowTable<ReviewStatus, VerificationReviewStep> table =
      WorkflowTable.of(VerificationReviewStep.class);

  @Test
  void what_one_officer_proposes_another_decides_and_a_decided_one_stays() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "OPEN proposal", "PROPOSED",
            "PROPOSED confirmation", "CONFIRMED",
            "PROPOSED rejection", "REJECTED",
            "PROPOSED objection", "OPEN",
            "OPEN reminder", "OPEN",
            "OPEN escalation", "OPEN",
            "OPEN transfer", "OPEN",
            "PROPOSED reminder", "PROPOSED",
            "PROPOSED escalation", "PROPOSED",
            "PROPOSED transfer", "PROPOSED"));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Review by hand 人工核查");
  }
}
