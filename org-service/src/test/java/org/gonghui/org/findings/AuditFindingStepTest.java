package org.gonghui.org.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class AuditFindingStepTest {

  /** Status and step → status after it; what is not here is refused. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("RAISED plan", "CORRECTING"),
          Map.entry("RAISED withdrawal", "WITHDRAWN"),
          Map.entry("RAISED reminder", "RAISED"),
          Map.entry("RAISED escalation", "RAISED"),
          Map.entry("CORRECTING evidence", "CORRECTING"),
          Map.entry("CORRECTING correction", "CORRECTED"),
          Map.entry("CORRECTING withdrawal", "WITHDRAWN"),
          Map.entry("CORRECTING reminder", "CORRECTING"),
          Map.entry("CORRECTING escalation", "CORRECTING"),
          Map.entry("CORRECTED verification", "CLOSED"),
          Map.entry("CORRECTED sending-back", "CORRECTING"),
          Map.entry("CORRECTED withdrawal", "WITHDRAWN"),
          Map.entry("CORRECTED reminder", "CORRECTED"),
          Map.entry("CORRECTED escalation", "CORRECTED"));

  @Test
  void every_status_takes_the_steps_that_a_finding_needs_and_no_other() {
    WorkflowDocs.assertTable(AuditFindingStep.TABLE, EXPECTED);
    assertThat(AuditFindingStep.TABLE.initial()).containsExactly(FindingStatus.RAISED);
    assertThat(AuditFindingStep.TABLE.terminal())
        .containsExactlyInAnyOrder(FindingStatus.CLOSED, FindingStatus.WITHDRAWN);
  }

  @Test
  void nobody_but_officers_and_the_system_takes_a_step() {
    for (FindingStatus status : FindingStatus.values()) {
      assertThat(
              AuditFindingStep.TABLE.allowed(
                  status, Set.of("union-worker", "auditor", "member", "operator", "partner")))
          .isEmpty();
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(AuditFindingStep.TABLE, "Audit findings 审计发现问题");
  }
}
