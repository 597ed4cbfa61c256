package org.gonghui.member.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class MembershipTransferStepTest {

  private final WorkflowTable<TransferStatus, MembershipTransferStep> table =
      WorkflowTable.of(MembershipTransferStep.class);

  @Test
  void a_transfer_is_answered_taken_back_or_lapses_and_moves_by_itself() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "ASKED acceptance", "ACCEPTED",
            "ASKED refusal", "REFUSED",
            "ASKED cancellation", "CANCELLED",
            "ASKED reminder", "ASKED",
            "ASKED escalation", "ASKED",
            "ASKED lapse", "LAPSED",
            "ACCEPTED completion", "COMPLETED",
            "ACCEPTED lapse", "LAPSED"));
    assertThat(table.initial()).containsExactly(TransferStatus.ASKED);
  }

  @Test
  void members_take_back_what_they_asked_for_and_decide_nothing() {
    assertThat(table.allowed(TransferStatus.ASKED, Set.of("member")))
        .containsExactly(MembershipTransferStep.CANCELLATION);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Transfer of a membership 会籍接转");
  }
}
