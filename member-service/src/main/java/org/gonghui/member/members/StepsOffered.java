package org.gonghui.member.members;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;

/** What the caller can do next with a membership: by the table, by role, and by how it stands. */
final class StepsOffered {

  private static final WorkflowTable<MemberStatus, MembershipStep> TABLE =
      WorkflowTable.of(MembershipStep.class);

  private StepsOffered() {}

  static List<String> to(Viewer viewer, Stored<Member> stored) {
    Member member = stored.state();
    Set<String> roles = roles(viewer, member);
    return roles.isEmpty()
        ? List.of()
        : TABLE.allowed(member.status(), roles).stream()
            .filter(it -> fits(it, viewer, stored))
            .map(Step::key)
            .toList();
  }

  /** Of their own membership people are members only, of another's they are not. */
  private static Set<String> roles(Viewer viewer, Member member) {
    boolean own = viewer.is(member.personId());
    Set<String> roles = new HashSet<>(own ? Set.of(Roles.MEMBER) : viewer.roles());
    if (own) {
      roles.retainAll(viewer.roles());
    } else {
      roles.remove(Roles.MEMBER);
    }
    return roles;
  }

  private static boolean fits(MembershipStep step, Viewer viewer, Stored<Member> stored) {
    Membership membership = stored.state().membership();
    Standing standing = membership.standing();
    Standing.Participation seen = standing.participation();
    boolean proposed = seen != null && seen.proposed();
    return switch (step) {
      case WITHDRAWAL_REQUEST -> standing.withdrawalAskedOn() == null;
      case WITHDRAWAL, WITHDRAWAL_REVOCATION -> standing.withdrawalAskedOn() != null;
      case TALK, PROPOSAL_DISMISSAL -> proposed;
      case AUTOMATIC_WITHDRAWAL ->
          proposed
              && requireNonNull(seen).talkedOn() != null
              && stored.state().deadlines().open(Attendance.CHANGE).isEmpty();
      case APPEAL -> membership.appeal() == null;
      // is asked for by the correction
      case JOINING_CORRECTION -> false;
      case FORMER_MEMBER_DEATH -> standing.death() == null;
      case DEATH_RESCISSION -> standing.death() != null && Leaving.isAbove(viewer, stored.state());
      case APPEAL_ACCEPTANCE, APPEAL_REJECTION ->
          new AppealBench(requireNonNull(membership.contest()), stored.ancestors())
              .isOpenTo(viewer);
      case APPLICATION,
          COLLECTIVE_JOINING,
          ACCEPTANCE,
          REFUSAL,
          REMINDER,
          ESCALATION,
          ROSTER_CONFIRMATION,
          AUTHORITY_ANSWER,
          REVIEW,
          CORRECTION,
          TRANSFER,
          UNION_CLOSING,
          RETENTION,
          RESUMPTION,
          PARTICIPATION,
          WITHDRAWAL_PROPOSAL,
          WITHDRAWAL_BY_TIME,
          EXPULSION,
          DEATH ->
          true;
    };
  }
}
