package org.gonghui.member.members;

import static org.gonghui.member.members.MembershipStep.AUTOMATIC_WITHDRAWAL;
import static org.gonghui.member.members.MembershipStep.DEATH;
import static org.gonghui.member.members.MembershipStep.DEATH_RESCISSION;
import static org.gonghui.member.members.MembershipStep.EXPULSION;
import static org.gonghui.member.members.MembershipStep.FORMER_MEMBER_DEATH;
import static org.gonghui.member.members.MembershipStep.WITHDRAWAL_BY_TIME;
import static org.gonghui.member.members.MembershipStep.WITHDRAWAL_REQUEST;
import static org.gonghui.member.members.MembershipStep.WITHDRAWAL_REVOCATION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.contracts.EndCause;
import org.gonghui.contracts.MemberEvent.MemberDied;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Standing.Ending;
import org.gonghui.member.members.Standing.Participation;
import org.gonghui.member.members.Standing.Rescission;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.security.Viewer;

/** The ways in which a membership ends 会籍终止. */
public final class Leaving {

  static final String WITHDRAWAL = "withdrawal";

  private static final Duration REMIND_BEFORE = Duration.ofDays(7);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  public Leaving(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** The member wants to leave; the union has time to talk to them. */
  public Change<Member> ask(Member it) {
    WITHDRAWAL_REQUEST.check(it.status());
    if (it.membership().standing().withdrawalAskedOn() != null) {
      throw new RuleBroken("membership.withdrawal-asked-already");
    }
    Deadlines periods = law.start(it.deadlines(), WITHDRAWAL, Rules.WITHDRAWAL, now, REMIND_BEFORE);
    return lives(it, WITHDRAWAL_REQUEST, it.membership().standing().askedToLeave(today), periods);
  }

  /** The member stays. */
  public Change<Member> revoke(Member it) {
    WITHDRAWAL_REVOCATION.check(it.status());
    asked(it);
    Standing stays = it.membership().standing().askedToLeave(null);
    return lives(it, WITHDRAWAL_REVOCATION, stays, it.deadlines().cancel(WITHDRAWAL));
  }

  /** The union declares that the member has left. */
  public Change<Member> declare(Member it) {
    MembershipStep.WITHDRAWAL.check(it.status());
    asked(it);
    Member met = it.with(it.deadlines().meet(WITHDRAWAL));
    return end(met, MembershipStep.WITHDRAWAL, new Ending(EndCause.WITHDRAWAL, today, null, null));
  }

  /** The union let the time pass: everybody is free to leave (会员有退会自由). */
  static Change<Member> byTime(Member it, Instant now) {
    Member declared = it.with(it.deadlines().meet(WITHDRAWAL));
    LocalDate day = WorkingDays.dateOf(now);
    return end(declared, WITHDRAWAL_BY_TIME, new Ending(EndCause.WITHDRAWAL, day, null, null));
  }

  /** Six months without dues and without taking part, and no change in the time after a talk. */
  public Change<Member> automatic(Member it) {
    AUTOMATIC_WITHDRAWAL.check(it.status());
    Participation seen = it.membership().standing().participation();
    if (seen == null || !seen.proposed()) {
      throw RuleBroken.of(law.rule(Rules.AUTOMATIC_WITHDRAWAL, now), "membership.not-proposed");
    }
    if (seen.talkedOn() == null) {
      throw RuleBroken.of(law.rule(Rules.AUTOMATIC_WITHDRAWAL, now), "membership.no-talk");
    }
    LocalDate last = law.lastDay(Rules.CHANGE_AFTER_TALK, seen.talkedOn());
    if (!today.isAfter(last)) {
      throw RuleBroken.of(
          law.rule(Rules.CHANGE_AFTER_TALK, now), "membership.talk-recent", seen.talkedOn(), last);
    }
    return end(
        it, AUTOMATIC_WITHDRAWAL, new Ending(EndCause.AUTOMATIC_WITHDRAWAL, today, null, null));
  }

  /** The committee expelled the member; the superior union gets to know it (报上一级工会备案). */
  public Change<Member> expel(Member it, String document, SealedField reason, LocalDate on) {
    EXPULSION.check(it.status());
    it.membership().requireDuring(on, today);
    return end(it, EXPULSION, new Ending(EndCause.EXPULSION, on, document, reason));
  }

  /** The member died. */
  public Change<Member> died(Member it, LocalDate on) {
    DEATH.check(it.status());
    it.membership().requireDuring(on, today);
    return end(it, DEATH, new Ending(EndCause.DEATH, on, null, null));
  }

  /** Somebody has died whose membership had ended before; that end stays as it was. */
  public Change<Member> diedSince(Member it, LocalDate on) {
    FORMER_MEMBER_DEATH.check(it.status());
    Standing standing = it.membership().standing();
    if (standing.death() != null) {
      throw new RuleBroken(Deaths.RECORDED);
    }
    it.membership().requireDuring(on, today);
    return lives(it, FORMER_MEMBER_DEATH, standing.died(on), it.deadlines())
        .and(new MemberDied(it.id(), it.personId(), it.unionId(), on));
  }

  /**
   * A death was recorded in error: an officer of a union above takes the record back. The
   * membership stays ended; the person joins again.
   *
   * @param document by which the union above decided so
   * @param reason what shows it, without personal data
   */
  public Change<Member> rescind(Member it, Viewer by, String document, String reason) {
    DEATH_RESCISSION.check(it.status());
    Standing standing = it.membership().standing();
    LocalDate died = standing.death();
    if (died == null) {
      throw new RuleBroken("membership.no-death-recorded");
    }
    if (!isAbove(by, it)) {
      throw new Forbidden("membership.rescission-not-yours");
    }
    Standing next = standing.lives(new Rescission(died, by.person(), now, document, reason));
    return lives(it, DEATH_RESCISSION, next, it.deadlines());
  }

  /** Whether this officer, who sees the member, is one of a union above theirs. */
  static boolean isAbove(Viewer by, Member it) {
    return by.unionId() != null && !it.unionId().equals(by.unionId());
  }

  private static void asked(Member it) {
    if (it.membership().standing().withdrawalAskedOn() == null) {
      throw new RuleBroken("membership.withdrawal-not-asked");
    }
  }

  private static Change<Member> end(Member it, MembershipStep step, Ending ending) {
    Deadlines periods = it.deadlines().cancelAll();
    return lives(it, step, it.membership().standing().ended(ending), periods)
        .and(new MemberEnded(it.id(), it.personId(), it.unionId(), ending.cause(), ending.on()));
  }

  private static Change<Member> lives(
      Member it, MembershipStep step, Standing next, Deadlines periods) {
    return Change.of(it.with(it.membership().lives(step, next)).with(periods), step.key());
  }
}
