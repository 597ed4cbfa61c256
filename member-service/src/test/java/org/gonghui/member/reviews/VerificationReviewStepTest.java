package org.gonghui.member.reviews;

import static java.util.Map.entry;

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
        Map.ofEntries(
            entry("OPEN proposal", "PROPOSED"),
            entry("PROPOSED confirmation", "CONFIRMED"),
            entry("PROPOSED rejection", "REJECTED"),
            entry("PROPOSED objection", "OPEN"),
            entry("OPEN reminder", "OPEN"),
            entry("OPEN escalation", "OPEN"),
            entry("OPEN transfer", "OPEN"),
            entry("PROPOSED reminder", "PROPOSED"),
            entry("PROPOSED escalation", "PROPOSED"),
            entry("PROPOSED transfer", "PROPOSED"),
            entry("OPEN withdrawal", "WITHDRAWN"),
            entry("PROPOSED withdrawal", "WITHDRAWN"),
            entry("OPEN membership-end", "WITHDRAWN"),
            entry("PROPOSED membership-end", "WITHDRAWN")));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Review by hand 人工核查");
  }
}
