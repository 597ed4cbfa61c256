package org.gonghui.member.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class MembershipStepTest {

  private final WorkflowTable<MemberStatus, MembershipStep> table =
      WorkflowTable.of(MembershipStep.class);

  @Test
  void the_table_allows_what_the_life_of_a_membership_needs_and_no_more() {
    WorkflowDocs.assertTable(
        table,
        steps(
            """
            APPLIED acceptance ACTIVE
            APPLIED refusal REFUSED
            APPLIED reminder APPLIED
            APPLIED escalation APPLIED
            APPLIED roster-confirmation APPLIED
            APPLIED union-closing APPLIED
            APPLIED correction APPLIED
            REFUSED appeal APPEALED
            APPEALED appeal-acceptance ACTIVE
            APPEALED appeal-rejection REFUSED
            APPEALED reminder APPEALED
            APPEALED escalation APPEALED
            APPEALED union-closing APPEALED
            APPEALED correction APPEALED
            ACTIVE roster-confirmation ACTIVE
            ACTIVE authority-answer ACTIVE
            ACTIVE review ACTIVE
            ACTIVE reminder ACTIVE
            ACTIVE transfer ACTIVE
            ACTIVE union-closing ACTIVE
            ACTIVE correction ACTIVE
            ACTIVE joining-correction ACTIVE
            ACTIVE retention RETAINED
            ACTIVE participation ACTIVE
            ACTIVE withdrawal-proposal ACTIVE
            ACTIVE talk ACTIVE
            ACTIVE proposal-dismissal ACTIVE
            ACTIVE automatic-withdrawal ENDED
            ACTIVE withdrawal-request ACTIVE
            ACTIVE withdrawal-revocation ACTIVE
            ACTIVE withdrawal ENDED
            ACTIVE withdrawal-by-time ENDED
            ACTIVE expulsion ENDED
            ACTIVE death ENDED
            RETAINED resumption ACTIVE
            RETAINED authority-answer RETAINED
            RETAINED review RETAINED
            RETAINED reminder RETAINED
            RETAINED transfer ACTIVE
            RETAINED union-closing RETAINED
            RETAINED correction RETAINED
            RETAINED joining-correction RETAINED
            RETAINED withdrawal-request RETAINED
            RETAINED withdrawal-revocation RETAINED
            RETAINED withdrawal ENDED
            RETAINED withdrawal-by-time ENDED
            RETAINED expulsion ENDED
            RETAINED death ENDED
            ENDED authority-answer ENDED
            ENDED review ENDED
            ENDED former-member-death ENDED
            ENDED death-rescission ENDED
            """));
    assertThat(table.initial()).containsExactly(MemberStatus.APPLIED, MemberStatus.ACTIVE);
  }

  @Test
  void workers_decide_nothing_but_to_leave_to_appeal_and_to_correct() {
    assertThat(table.allowed(MemberStatus.APPLIED, Set.of("member")))
        .containsExactly(MembershipStep.CORRECTION);
    assertThat(table.allowed(MemberStatus.REFUSED, Set.of("member")))
        .containsExactly(MembershipStep.APPEAL);
    assertThat(table.allowed(MemberStatus.ACTIVE, Set.of("member")))
        .containsExactly(
            MembershipStep.CORRECTION,
            MembershipStep.WITHDRAWAL_REQUEST,
            MembershipStep.WITHDRAWAL_REVOCATION);
  }

  @Test
  void time_alone_ends_a_membership_only_where_the_member_asked_for_it() {
    assertThat(
            table.allowed(MemberStatus.ACTIVE, Set.of("system")).stream()
                .filter(it -> it.to().filter(MemberStatus.ENDED::equals).isPresent()))
        .containsExactly(MembershipStep.WITHDRAWAL_BY_TIME);
  }

  private static Map<String, String> steps(String lines) {
    return lines
        .lines()
        .collect(
            Collectors.toMap(
                it -> it.substring(0, it.lastIndexOf(' ')),
                it -> it.substring(it.lastIndexOf(' ') + 1)));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Membership 会籍");
  }
}
