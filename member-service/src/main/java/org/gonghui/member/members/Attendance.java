package org.gonghui.member.members;

import static org.gonghui.member.members.MembershipStep.PARTICIPATION;
import static org.gonghui.member.members.MembershipStep.PROPOSAL_DISMISSAL;
import static org.gonghui.member.members.MembershipStep.REMINDER;
import static org.gonghui.member.members.MembershipStep.TALK;
import static org.gonghui.member.members.MembershipStep.WITHDRAWAL_PROPOSAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.contracts.MemberEvent.MemberWithdrawalProposed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Standing.Participation;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * Dues and taking part. Six months without either are proposed to an officer and never end a
 * membership by themselves: the rule asks for a talk, for the lack of a good reason, and that
 * nothing changes after the talk.
 */
public final class Attendance {

  static final String INACTIVITY = "inactivity";

  /** The time that the member has to change after the talk. */
  static final String CHANGE = "change-after-talk";

  private static final Duration REMIND_BEFORE = Duration.ofDays(30);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  public Attendance(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** The member paid or took part on this day; the six months begin anew. */
  public Change<Member> seen(Member it, LocalDate on) {
    PARTICIPATION.check(it.status());
    it.membership().requireDuring(on, today);
    Participation before = it.membership().standing().participation();
    if (before != null && !on.isAfter(before.lastSeenOn())) {
      return earlier(it, before, on);
    }
    return lives(it, PARTICIPATION, Participation.on(on), period(it, on));
  }

  /** Nothing begins anew; it is what counts should the later record be taken back. */
  private static Change<Member> earlier(Member it, Participation before, LocalDate on) {
    LocalDate known = before.entered();
    return known != null && !on.isAfter(known)
        ? Change.none(it)
        : lives(it, PARTICIPATION, before.entered(on), it.deadlines());
  }

  /**
   * The member took part in what the system itself has on file; who is no active member then, or
   * was none on that day, has no six months that begin anew.
   */
  public Change<Member> tookPart(Member it, Deed deed) {
    LocalDate on = deed.on();
    LocalDate joined = it.membership().joinedOn();
    boolean counts = PARTICIPATION.allowed(it.status()) && joined != null && !on.isBefore(joined);
    Participation before = it.membership().standing().participation();
    if (!counts || on.isAfter(today) || before != null && !on.isAfter(before.lastSeenOn())) {
      return Change.none(it);
    }
    LocalDate entered = before == null ? null : before.entered();
    return lives(it, PARTICIPATION, Participation.of(deed, entered), period(it, on));
  }

  /**
   * The record that the last day is taken from was a mistake: what is left counts, and where
   * nothing is left nobody keeps record of the member. What was proposed already was proposed on a
   * day that favours the member more, and stays.
   *
   * @param left the latest of the other records; null where there is none
   */
  public Change<Member> takeBack(Member it, String source, @Nullable Deed left) {
    Participation before = it.membership().standing().participation();
    if (!PARTICIPATION.allowed(it.status())
        || before == null
        || before.proposed()
        || !source.equals(before.source())) {
      return Change.none(it);
    }
    Participation next = left(before.entered(), left);
    Deadlines periods = next == null ? over(it.deadlines()) : period(it, next.lastSeenOn());
    return lives(it, PARTICIPATION, next, periods);
  }

  private static @Nullable Participation left(@Nullable LocalDate entered, @Nullable Deed deed) {
    if (entered != null && (deed == null || !entered.isBefore(deed.on()))) {
      return Participation.on(entered);
    }
    return deed == null ? null : Participation.of(deed, entered);
  }

  /** The union talked to the member about it, who has time to change from now on. */
  public Change<Member> talk(Member it, SealedField note) {
    Participation proposal = proposal(it);
    Deadlines met = it.deadlines().meet(INACTIVITY).makeRoom(CHANGE);
    Deadlines periods = law.start(met, CHANGE, Rules.CHANGE_AFTER_TALK, now, null);
    return lives(it, TALK, proposal.talked(today, note), periods);
  }

  /** The time after the talk has passed: an officer decides. */
  static Change<Member> unchanged(Member it) {
    return Change.of(it.with(it.deadlines().miss(CHANGE)), REMINDER.key());
  }

  /** Nothing of it is to be done any more. */
  static Deadlines over(Deadlines periods) {
    return periods.cancel(INACTIVITY).cancel(CHANGE);
  }

  /** There is a good reason: the six months begin anew today. */
  public Change<Member> dismiss(Member it) {
    PROPOSAL_DISMISSAL.check(it.status());
    proposal(it);
    return lives(it, PROPOSAL_DISMISSAL, Participation.on(today), period(it, today));
  }

  /** What an officer has to look at; refused where nothing was proposed. */
  private Participation proposal(Member it) {
    TALK.check(it.status());
    Participation seen = it.membership().standing().participation();
    if (seen == null || !seen.proposed()) {
      throw RuleBroken.of(law.rule(Rules.AUTOMATIC_WITHDRAWAL, now), "membership.not-proposed");
    }
    return seen;
  }

  private Deadlines period(Member it, LocalDate since) {
    Instant begin = since.atStartOfDay(WorkingDays.ZONE).toInstant();
    Deadlines others = it.deadlines().meet(INACTIVITY).meet(CHANGE);
    return law.start(others, INACTIVITY, Rules.AUTOMATIC_WITHDRAWAL, begin, REMIND_BEFORE);
  }

  /** Six months have passed. */
  static Change<Member> propose(Member it, Instant now) {
    Participation seen = it.membership().standing().participation();
    LocalDate last = seen == null ? it.membership().appliedOn() : seen.lastSeenOn();
    Change<Member> proposed =
        lives(
            it,
            WITHDRAWAL_PROPOSAL,
            (seen == null ? Participation.on(last) : seen).asProposal(),
            it.deadlines().miss(INACTIVITY));
    return proposed.and(
        new MemberWithdrawalProposed(
            it.id(), it.personId(), it.unionId(), last, WorkingDays.dateOf(now)));
  }

  private static Change<Member> lives(
      Member it, MembershipStep step, @Nullable Participation next, Deadlines periods) {
    Membership membership = it.membership();
    return Change.of(
        it.with(membership.lives(step, membership.standing().seen(next))).with(periods),
        step.key());
  }
}
