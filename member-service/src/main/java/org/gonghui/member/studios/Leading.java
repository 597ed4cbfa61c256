package org.gonghui.member.studios;

import static org.gonghui.member.studios.Studio.DUE;
import static org.gonghui.member.studios.Studio.LEADER;
import static org.gonghui.member.studios.StudioStep.LEADER_APPOINTMENT;
import static org.gonghui.member.studios.StudioStep.LEADER_LOSS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.contracts.StudioEvent.StudioLeaderAppointed;
import org.gonghui.contracts.StudioEvent.StudioLeaderLost;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Member;

/**
 * Decides on who leads a studio 领衔人. Only a member does: with the membership, however it ended, the
 * lead ends, and the federation has time to appoint somebody else or to withdraw the title.
 */
record Leading(LegalTime law, Instant now) {

  private static final Duration REMIND_BEFORE = Duration.ofDays(7);

  /** Follows the leader's membership; asked again, nothing. */
  Change<Studio> follow(Studio it, Member leader, LocalDate on) {
    if (!LEADER_LOSS.allowed(it.status())
        || it.leaderless()
        || !it.leaderMemberId().equals(leader.id())
        || leader.status().isMember()) {
      return Change.none(it);
    }
    Deadlines periods = law.start(it.deadlines(), LEADER, Studio.LEADER_RULE, now, REMIND_BEFORE);
    return Change.of(
        it.led(it.leaderMemberId(), it.leaderPersonId(), true, it.overdue(), periods),
        LEADER_LOSS.key(),
        new StudioLeaderLost(it.id(), it.unionId(), it.leaderMemberId(), on));
  }

  /** Somebody else leads it from now on. */
  Change<Studio> appoint(Studio it, Member leader) {
    LEADER_APPOINTMENT.check(it.status());
    if (!it.leaderless()) {
      throw new RuleBroken("studio.has-leader");
    }
    if (!leader.status().isMember()) {
      throw new RuleBroken("studio.leader");
    }
    Deadlines periods = it.deadlines().meet(LEADER);
    return Change.of(
        it.led(leader.id(), leader.personId(), false, periods.isMissed(DUE), periods),
        LEADER_APPOINTMENT.key(),
        new StudioLeaderAppointed(it.id(), it.unionId(), leader.id(), WorkingDays.dateOf(now)));
  }
}
