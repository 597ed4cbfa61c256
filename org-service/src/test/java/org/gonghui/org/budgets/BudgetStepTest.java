package org.gonghui.org.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class BudgetStepTest {

  /** Status and step → status after it; what is not here is refused. */
  private static final Map<String, String> BUDGET =
      Map.ofEntries(
          Map.entry("DRAFTED revision", "DRAFTED"),
          Map.entry("DRAFTED submission", "SUBMITTED"),
          Map.entry("SUBMITTED approval", "APPROVED"),
          Map.entry("SUBMITTED refusal", "DRAFTED"),
          Map.entry("SUBMITTED reminder", "SUBMITTED"),
          Map.entry("SUBMITTED overdue", "SUBMITTED"),
          Map.entry("APPROVED adjustment", "ADJUSTING"),
          Map.entry("APPROVED reservation", "APPROVED"),
          Map.entry("APPROVED release", "APPROVED"),
          Map.entry("APPROVED expenditure", "APPROVED"),
          Map.entry("APPROVED performance-report", "REPORTED"),
          Map.entry("APPROVED reminder", "APPROVED"),
          Map.entry("APPROVED overdue", "APPROVED"),
          Map.entry("ADJUSTING adjustment-approval", "APPROVED"),
          Map.entry("ADJUSTING adjustment-refusal", "APPROVED"),
          Map.entry("ADJUSTING reservation", "ADJUSTING"),
          Map.entry("ADJUSTING release", "ADJUSTING"),
          Map.entry("ADJUSTING expenditure", "ADJUSTING"),
          Map.entry("ADJUSTING reminder", "ADJUSTING"),
          Map.entry("ADJUSTING overdue", "ADJUSTING"),
          Map.entry("REPORTED evaluation", "EVALUATED"));

  private static final Map<String, String> REQUEST =
      Map.ofEntries(
          Map.entry("REQUESTED first-approval", "COUNTERSIGNING"),
          Map.entry("REQUESTED approval", "APPROVED"),
          Map.entry("REQUESTED refusal", "REFUSED"),
          Map.entry("REQUESTED closing", "REFUSED"),
          Map.entry("REQUESTED cancellation", "CANCELLED"),
          Map.entry("REQUESTED reminder", "REQUESTED"),
          Map.entry("REQUESTED overdue", "REQUESTED"),
          Map.entry("COUNTERSIGNING approval", "APPROVED"),
          Map.entry("COUNTERSIGNING refusal", "REFUSED"),
          Map.entry("COUNTERSIGNING closing", "REFUSED"),
          Map.entry("COUNTERSIGNING cancellation", "CANCELLED"),
          Map.entry("COUNTERSIGNING reminder", "COUNTERSIGNING"),
          Map.entry("COUNTERSIGNING overdue", "COUNTERSIGNING"),
          Map.entry("APPROVED cancellation", "CANCELLED"),
          Map.entry("APPROVED payment", "PAID"),
          Map.entry("PAID receipt", "SETTLED"),
          Map.entry("PAID reminder", "PAID"),
          Map.entry("PAID overdue", "PAID"));

  @Test
  void every_status_takes_the_steps_that_a_budget_needs_and_no_other() {
    WorkflowDocs.assertTable(BudgetStep.TABLE, BUDGET);
    assertThat(BudgetStep.TABLE.initial()).containsExactly(BudgetStatus.DRAFTED);
    assertThat(BudgetStep.TABLE.terminal()).containsExactly(BudgetStatus.EVALUATED);
  }

  @Test
  void every_status_takes_the_steps_that_a_request_needs_and_no_other() {
    WorkflowDocs.assertTable(SpendingRequestStep.TABLE, REQUEST);
    assertThat(SpendingRequestStep.TABLE.terminal())
        .containsExactlyInAnyOrder(
            SpendingStatus.SETTLED, SpendingStatus.REFUSED, SpendingStatus.CANCELLED);
  }

  @Test
  void nobody_but_officers_and_the_system_touches_money() {
    Set<String> others = Set.of("union-worker", "auditor", "member", "operator", "partner");
    for (BudgetStatus status : BudgetStatus.values()) {
      assertThat(BudgetStep.TABLE.allowed(status, others)).isEmpty();
    }
    for (SpendingStatus status : SpendingStatus.values()) {
      assertThat(SpendingRequestStep.TABLE.allowed(status, others)).isEmpty();
    }
  }

  @Test
  void the_pages_show_the_tables_as_they_are() throws IOException {
    WorkflowDocs.assertCurrent(BudgetStep.TABLE, "Budgets 年度预算");
    WorkflowDocs.assertCurrent(SpendingRequestStep.TABLE, "Requests to spend 支出申请");
  }
}
