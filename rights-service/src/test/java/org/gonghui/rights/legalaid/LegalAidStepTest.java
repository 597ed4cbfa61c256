package org.gonghui.rights.legalaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegalAidStepTest {

  /** Which steps a case can take and where they lead, from the description, not the table. */
  private static final Map<AidStatus, Map<String, AidStatus>> EXPECTED =
      Map.of(
          AidStatus.APPLIED,
              Map.of(
                  "acceptance", AidStatus.ACCEPTED,
                  "first-aid", AidStatus.AIDED_FIRST,
                  "refusal", AidStatus.REFUSED,
                  "withdrawal", AidStatus.WITHDRAWN,
                  "reminder", AidStatus.APPLIED,
                  "escalation", AidStatus.APPLIED),
          AidStatus.AIDED_FIRST,
              Map.of(
                  "confirmation", AidStatus.ASSIGNED,
                  "refusal", AidStatus.REFUSED,
                  "reassignment", AidStatus.AIDED_FIRST,
                  "withdrawal", AidStatus.WITHDRAWN,
                  "reminder", AidStatus.AIDED_FIRST,
                  "escalation", AidStatus.AIDED_FIRST),
          AidStatus.ACCEPTED,
              Map.of(
                  "assignment", AidStatus.ASSIGNED,
                  "withdrawal", AidStatus.WITHDRAWN,
                  "reminder", AidStatus.ACCEPTED,
                  "escalation", AidStatus.ACCEPTED),
          AidStatus.ASSIGNED,
              Map.of(
                  "reassignment", AidStatus.ASSIGNED,
                  "withdrawal", AidStatus.WITHDRAWN),
          AidStatus.REFUSED, Map.of(),
          AidStatus.WITHDRAWN, Map.of());

  private final WorkflowTable<AidStatus, LegalAidStep> table = WorkflowTable.of(LegalAidStep.class);

  @ParameterizedTest
  @EnumSource(AidStatus.class)
  void each_status_allows_just_the_steps_that_were_agreed(AidStatus status) {
    for (LegalAidStep step : LegalAidStep.values()) {
      AidStatus next = EXPECTED.get(status).get(step.key());
      assertThat(step.allowed(status)).as("%s in %s", step, status).isEqualTo(next != null);
      if (next != null) {
        assertThat(step.take(status)).as("%s in %s", step, status).isEqualTo(next);
      }
    }
  }

  @Test
  void the_worker_may_withdraw_and_nothing_else() {
    assertThat(table.allowed(AidStatus.APPLIED, List.of("member")))
        .containsExactly(LegalAidStep.WITHDRAWAL);
    assertThat(table.allowed(AidStatus.ASSIGNED, List.of("lawyer"))).isEmpty();
  }

  @Test
  void every_status_is_reached_and_a_case_ends_refused_or_withdrawn() {
    assertThat(table.unreachable()).isEmpty();
    assertThat(table.initial()).isEqualTo(Set.of(AidStatus.APPLIED, AidStatus.ACCEPTED));
    assertThat(table.terminal()).isEqualTo(Set.of(AidStatus.REFUSED, AidStatus.WITHDRAWN));
  }

  @Test
  void the_page_of_the_workflow_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Legal aid 法律援助", LegalRules.builtIn().in("440307"));
  }
}
