package org.gonghui.org.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class UnionFoundingStepTest {

  /** Status and step → status after it; what is not here is refused. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("PREPARING amendment", "PREPARING"),
          Map.entry("PREPARING application", "APPLIED"),
          Map.entry("PREPARING withdrawal", "WITHDRAWN"),
          Map.entry("APPLIED approval", "APPROVED"),
          Map.entry("APPLIED refusal", "REFUSED"),
          Map.entry("APPLIED reminder", "APPLIED"),
          Map.entry("APPLIED escalation", "ESCALATED"),
          Map.entry("APPLIED overdue", "ESCALATED"),
          Map.entry("APPLIED withdrawal", "WITHDRAWN"),
          Map.entry("ESCALATED approval", "APPROVED"),
          Map.entry("ESCALATED refusal", "REFUSED"),
          Map.entry("ESCALATED reminder", "ESCALATED"),
          Map.entry("ESCALATED escalation", "ESCALATED"),
          Map.entry("ESCALATED overdue", "ESCALATED"),
          Map.entry("ESCALATED withdrawal", "WITHDRAWN"),
          Map.entry("REFUSED amendment", "REFUSED"),
          Map.entry("REFUSED answer", "APPLIED"),
          Map.entry("REFUSED withdrawal", "WITHDRAWN"),
          Map.entry("APPROVED establishment", "ESTABLISHED"));

  @Test
  void every_status_takes_the_steps_that_founding_needs_and_no_other() {
    WorkflowDocs.assertTable(UnionFoundingStep.TABLE, EXPECTED);
    assertThat(UnionFoundingStep.TABLE.initial()).containsExactly(FoundingStatus.PREPARING);
  }

  @Test
  void the_clock_and_events_take_their_steps_themselves() {
    Set<String> all = Set.of("officer", "union-worker", "member", "auditor", "operator");
    for (FoundingStatus status : FoundingStatus.values()) {
      assertThat(UnionFoundingStep.TABLE.allowed(status, all))
          .doesNotContain(
              UnionFoundingStep.ESCALATION,
              UnionFoundingStep.ESTABLISHMENT,
              UnionFoundingStep.REMINDER,
              UnionFoundingStep.OVERDUE);
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(UnionFoundingStep.TABLE, "Founding a union 建会");
  }
}
