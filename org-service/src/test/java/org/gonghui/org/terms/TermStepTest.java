package org.gonghui.org.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class TermStepTest {

  @Test
  void every_status_takes_the_steps_that_a_term_needs_and_no_other() {
    Map<String, String> expected = new HashMap<>();
    for (String status : List.of("RUNNING", "OVERDUE")) {
      for (String stays :
          List.of(
              "extension-request", "extension-refusal", "reminder", "escalation", "undecided")) {
        expected.put(status + " " + stays, status);
      }
      expected.put(status + " extension-grant", "RUNNING");
      expected.put(status + " succession", "ENDED");
      expected.put(status + " closing", "ENDED");
    }
    expected.put("RUNNING expiry", "OVERDUE");
    WorkflowDocs.assertTable(TermStep.TABLE, expected);
    assertThat(TermStep.TABLE.terminal()).containsExactly(TermStatus.ENDED);
  }

  @Test
  void the_clock_and_events_take_their_steps_themselves() {
    Set<String> all = Set.of("officer", "union-worker", "member", "auditor", "operator");
    for (TermStatus status : TermStatus.values()) {
      assertThat(TermStep.TABLE.allowed(status, all))
          .isSubsetOf(
              TermStep.EXTENSION_REQUEST, TermStep.EXTENSION_GRANT, TermStep.EXTENSION_REFUSAL);
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(TermStep.TABLE, "The term of a committee 任期");
  }
}
