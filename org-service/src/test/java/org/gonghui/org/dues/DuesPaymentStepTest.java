package org.gonghui.org.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class DuesPaymentStepTest {

  /** Status and step → status after it; what is not here is refused. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("DIFFERENT proposal", "PROPOSED"),
          Map.entry("DIFFERENT reminder", "DIFFERENT"),
          Map.entry("DIFFERENT overdue", "DIFFERENT"),
          Map.entry("PROPOSED confirmation", "SPLIT"),
          Map.entry("PROPOSED refund-confirmation", "REVERSED"),
          Map.entry("PROPOSED rejection", "DIFFERENT"),
          Map.entry("PROPOSED reminder", "PROPOSED"),
          Map.entry("PROPOSED overdue", "PROPOSED"),
          Map.entry("SPLIT reversal-request", "REVERSAL_ASKED"),
          Map.entry("SPLIT preparatory-return", "SPLIT"),
          Map.entry("REVERSAL_ASKED preparatory-return", "REVERSAL_ASKED"),
          Map.entry("REVERSAL_ASKED refund", "REVERSED"),
          Map.entry("REVERSAL_ASKED reopening", "DIFFERENT"),
          Map.entry("REVERSAL_ASKED reversal-refusal", "SPLIT"),
          Map.entry("REVERSAL_ASKED reminder", "REVERSAL_ASKED"),
          Map.entry("REVERSAL_ASKED overdue", "REVERSAL_ASKED"));

  @Test
  void every_status_takes_the_steps_that_a_payment_needs_and_no_other() {
    WorkflowDocs.assertTable(DuesPaymentStep.TABLE, EXPECTED);
    assertThat(DuesPaymentStep.TABLE.initial())
        .containsExactlyInAnyOrder(DuesStatus.SPLIT, DuesStatus.DIFFERENT);
    assertThat(DuesPaymentStep.TABLE.terminal()).containsExactly(DuesStatus.REVERSED);
  }

  @Test
  void nobody_but_officers_and_the_system_touches_money() {
    for (DuesStatus status : DuesStatus.values()) {
      assertThat(
              DuesPaymentStep.TABLE.allowed(
                  status, Set.of("union-worker", "auditor", "member", "operator", "partner")))
          .isEmpty();
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(DuesPaymentStep.TABLE, "Payments of dues 税务代收经费");
  }
}
