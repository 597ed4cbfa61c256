package org.gonghui.org.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class AppraisalStepTest {

  /** Status and step → status after it; what is not here is refused. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("PREPARING evidence", "PREPARING"),
          Map.entry("PREPARING evidence-removal", "PREPARING"),
          Map.entry("PREPARING submission", "SUBMITTED"),
          Map.entry("PREPARING withdrawal", "WITHDRAWN"),
          Map.entry("PREPARING closing", "WITHDRAWN"),
          Map.entry("SUBMITTED acceptance", "ACCEPTED"),
          Map.entry("SUBMITTED refusal", "NOT_ACCEPTED"),
          Map.entry("SUBMITTED withdrawal", "WITHDRAWN"),
          Map.entry("SUBMITTED closing", "WITHDRAWN"),
          Map.entry("SUBMITTED reminder", "SUBMITTED"),
          Map.entry("SUBMITTED overdue", "SUBMITTED"),
          Map.entry("NOT_ACCEPTED evidence", "NOT_ACCEPTED"),
          Map.entry("NOT_ACCEPTED evidence-removal", "NOT_ACCEPTED"),
          Map.entry("NOT_ACCEPTED submission", "SUBMITTED"),
          Map.entry("NOT_ACCEPTED withdrawal", "WITHDRAWN"),
          Map.entry("NOT_ACCEPTED closing", "WITHDRAWN"),
          Map.entry("ACCEPTED excellence", "ACCEPTED"),
          Map.entry("ACCEPTED subsidy-grant", "ACCEPTED"),
          Map.entry("ACCEPTED subsidy-payment", "ACCEPTED"),
          Map.entry("ACCEPTED reassessment", "ACCEPTED"),
          Map.entry("ACCEPTED reassessment-failure", "WITHDRAWN"),
          Map.entry("ACCEPTED title-withdrawal", "WITHDRAWN"),
          Map.entry("ACCEPTED closing", "WITHDRAWN"),
          Map.entry("ACCEPTED reminder", "ACCEPTED"),
          Map.entry("ACCEPTED overdue", "ACCEPTED"));

  @Test
  void every_status_takes_the_steps_that_an_appraisal_needs_and_no_other() {
    WorkflowDocs.assertTable(AppraisalStep.TABLE, EXPECTED);
    assertThat(AppraisalStep.TABLE.initial()).containsExactly(AppraisalStatus.PREPARING);
  }

  @Test
  void union_workers_prepare_and_nothing_else() {
    for (AppraisalStatus status : AppraisalStatus.values()) {
      assertThat(AppraisalStep.TABLE.allowed(status, Set.of("union-worker", "auditor", "member")))
          .isSubsetOf(Set.of(AppraisalStep.EVIDENCE, AppraisalStep.EVIDENCE_REMOVAL));
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(AppraisalStep.TABLE, "Appraisals of unions 达标评定");
  }
}
