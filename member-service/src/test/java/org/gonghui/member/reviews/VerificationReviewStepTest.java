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
  void an_open_review_is_decided_and_a_decided_one_stays() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "OPEN confirmation", "CONFIRMED",
            "OPEN rejection", "REJECTED",
            "OPEN reminder", "OPEN",
            "OPEN escalation", "OPEN",
            "OPEN transfer", "OPEN"));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Review by hand 人工核查");
  }
}
