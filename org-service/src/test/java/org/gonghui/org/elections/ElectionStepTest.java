package org.gonghui.org.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class ElectionStepTest {

  /** For each status the steps that it takes, with the status after them. */
  private static final Map<String, String> EXPECTED = new HashMap<>();

  static {
    expect("PREPARING", "amendment", "PREPARING");
    expect("PREPARING", "nomination", "PREPARING");
    expect("PREPARING", "nomination-withdrawal", "PREPARING");
    expect("PREPARING", "list-submission", "LIST_SUBMITTED");
    expect("LIST_SUBMITTED", "list-approval", "LIST_APPROVED");
    expect("LIST_SUBMITTED", "list-refusal", "LIST_REFUSED");
    expect("LIST_SUBMITTED", "reminder", "LIST_SUBMITTED");
    expect("LIST_SUBMITTED", "escalation", "LIST_SUBMITTED");
    expect("LIST_SUBMITTED", "overdue", "LIST_SUBMITTED");
    expect("LIST_REFUSED", "amendment", "LIST_REFUSED");
    expect("LIST_REFUSED", "nomination", "LIST_REFUSED");
    expect("LIST_REFUSED", "nomination-withdrawal", "LIST_REFUSED");
    expect("LIST_REFUSED", "list-answer", "LIST_SUBMITTED");
    expect("LIST_APPROVED", "postponement", "LIST_APPROVED");
    expect("LIST_APPROVED", "ballot", "BALLOTING");
    expect("BALLOTING", "ballot", "BALLOTING");
    expect("BALLOTING", "completion", "ELECTED");
    expect("BALLOTING", "seat-reduction", "ELECTED");
    expect("BALLOTING", "repetition", "PREPARING");
    expect("ELECTED", "officers", "CONSTITUTED");
    expect("ELECTED", "repetition", "PREPARING");
    expect("ELECTED", "reminder", "ELECTED");
    expect("ELECTED", "overdue", "ELECTED");
    expect("CONSTITUTED", "report", "REPORTED");
    expect("CONSTITUTED", "reminder", "CONSTITUTED");
    expect("CONSTITUTED", "overdue", "CONSTITUTED");
    expect("REPORTED", "approval", "APPROVED");
    expect("REPORTED", "refusal", "RESULT_REFUSED");
    expect("REPORTED", "reminder", "REPORTED");
    expect("REPORTED", "escalation", "REPORTED");
    expect("REPORTED", "overdue", "REPORTED");
    expect("RESULT_REFUSED", "answer", "REPORTED");
    expect("RESULT_REFUSED", "repetition", "PREPARING");
    for (ElectionStatus it : ElectionStatus.values()) {
      if (it != ElectionStatus.APPROVED && it != ElectionStatus.WITHDRAWN) {
        expect(it.name(), "closing", "WITHDRAWN");
      }
      if (it != ElectionStatus.REPORTED
          && it != ElectionStatus.APPROVED
          && it != ElectionStatus.WITHDRAWN) {
        expect(it.name(), "withdrawal", "WITHDRAWN");
      }
    }
  }

  private static void expect(String status, String step, String next) {
    EXPECTED.put(status + " " + step, next);
  }

  @Test
  void every_status_takes_the_steps_that_an_election_needs_and_no_other() {
    WorkflowDocs.assertTable(ElectionStep.TABLE, EXPECTED);
    assertThat(ElectionStep.TABLE.initial()).containsExactly(ElectionStatus.PREPARING);
    assertThat(ElectionStep.TABLE.terminal())
        .containsExactlyInAnyOrder(ElectionStatus.APPROVED, ElectionStatus.WITHDRAWN);
  }

  @Test
  void the_clock_takes_its_steps_itself() {
    Set<String> all = Set.of("officer", "union-worker", "member", "auditor", "operator");
    for (ElectionStatus status : ElectionStatus.values()) {
      assertThat(ElectionStep.TABLE.allowed(status, all))
          .doesNotContain(
              ElectionStep.COMPLETION,
              ElectionStep.REMINDER,
              ElectionStep.ESCALATION,
              ElectionStep.OVERDUE,
              ElectionStep.CLOSING);
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(ElectionStep.TABLE, "Electing a committee 换届选举");
  }
}
