package org.gonghui.org.geese;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class LeadingGooseStepTest {

  /** Status and step → status after it; what is not here is refused. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("NOMINATED selection", "SELECTED"),
          Map.entry("NOMINATED refusal", "REFUSED"),
          Map.entry("NOMINATED withdrawal", "ENDED"),
          Map.entry("NOMINATED office-end", "ENDED"),
          Map.entry("NOMINATED reminder", "NOMINATED"),
          Map.entry("NOMINATED escalation", "NOMINATED"),
          Map.entry("NOMINATED overdue", "NOMINATED"),
          Map.entry("SELECTED training", "SELECTED"),
          Map.entry("SELECTED allowance-claim", "SELECTED"),
          Map.entry("SELECTED allowance-grant", "SELECTED"),
          Map.entry("SELECTED allowance-refusal", "SELECTED"),
          Map.entry("SELECTED allowance-payment", "SELECTED"),
          Map.entry("SELECTED withdrawal", "ENDED"),
          Map.entry("SELECTED office-end", "ENDED"),
          Map.entry("SELECTED reminder", "SELECTED"),
          Map.entry("SELECTED overdue", "SELECTED"),
          Map.entry("ENDED allowance-claim", "ENDED"),
          Map.entry("ENDED allowance-grant", "ENDED"),
          Map.entry("ENDED allowance-refusal", "ENDED"),
          Map.entry("ENDED allowance-payment", "ENDED"));

  @Test
  void every_status_takes_the_steps_that_a_leading_goose_needs_and_no_other() {
    WorkflowDocs.assertTable(LeadingGooseStep.TABLE, EXPECTED);
    assertThat(LeadingGooseStep.TABLE.initial()).containsExactly(GooseStatus.NOMINATED);
  }

  @Test
  void money_is_for_officers() {
    for (GooseStatus status : GooseStatus.values()) {
      assertThat(
              LeadingGooseStep.TABLE.allowed(status, Set.of("union-worker", "auditor", "member")))
          .isSubsetOf(Set.of(LeadingGooseStep.TRAINING));
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(LeadingGooseStep.TABLE, "Leading-goose chairs 头雁");
  }
}
