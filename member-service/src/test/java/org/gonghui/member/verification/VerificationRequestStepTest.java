package org.gonghui.member.verification;

import java.io.IOException;
import java.util.Map;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class VerificationRequestStepTest {

  private final WorkflowTable<RequestStatus, VerificationRequestStep> table =
      WorkflowTable.of(VerificationRequestStep.class);

  @Test
  void a_question_waits_until_it_is_answered() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "WAITING answer", "ANSWERED",
            "WAITING transfer", "WAITING",
            "WAITING urgency", "WAITING",
            "WAITING withdrawal", "WITHDRAWN",
            "WAITING membership-end", "WITHDRAWN"));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Question to the authority 权威核验");
  }
}
