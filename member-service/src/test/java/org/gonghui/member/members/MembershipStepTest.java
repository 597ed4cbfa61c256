package org.gonghui.member.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class MembershipStepTest {

  private final WorkflowTable<MemberStatus, MembershipStep> table =
      WorkflowTable.of(MembershipStep.class);

  @Test
  void the_table_allows_what_joining_needs_and_no_more() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "APPLIED acceptance", "ACTIVE",
            "APPLIED refusal", "REFUSED",
            "APPLIED reminder", "APPLIED",
            "APPLIED escalation", "APPLIED",
            "APPLIED roster-confirmation", "APPLIED",
            "ACTIVE roster-confirmation", "ACTIVE",
            "ACTIVE authority-answer", "ACTIVE",
            "ACTIVE review", "ACTIVE"));
    assertThat(table.initial()).containsExactly(MemberStatus.APPLIED);
  }

  @Test
  void workers_decide_nothing() {
    assertThat(table.allowed(MemberStatus.APPLIED, Set.of("member"))).isEmpty();
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Membership 会籍");
  }
}
