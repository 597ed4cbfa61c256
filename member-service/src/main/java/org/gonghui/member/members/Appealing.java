package org.gonghui.member.members;

import static org.gonghui.member.members.MembershipStep.APPEAL;
import static org.gonghui.member.members.MembershipStep.APPEAL_ACCEPTANCE;
import static org.gonghui.member.members.MembershipStep.APPEAL_REJECTION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.MemberEvent.MemberAppealRejected;
import org.gonghui.contracts.MemberEvent.MemberAppealed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Contest.Appeal;
import org.gonghui.platform.crypto.SealedField;

/** The appeal against a refusal 申诉. */
public final class Appealing {

  static final String DECISION = "appeal-decision";

  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  private final LegalTime law;
  private final Instant now;

  /** Decides by the rules in force now. */
  public Appealing(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
  }

  /** Whether the worker could appeal now: they were refused, and the time for it runs. */
  public boolean isOpenFor(Member it) {
    Contest contest = it.membership().contest();
    return it.status() == MemberStatus.REFUSED
        && contest != null
        && contest.appeal() == null
        && now.isBefore(law.dueAt(Rules.APPEAL, contest.refusedAt()));
  }

  /** The last day on which they can. */
  public LocalDate lastDay(Member it) {
    Contest contest = Objects.requireNonNull(it.membership().contest());
    Instant due = law.dueAt(Rules.APPEAL, contest.refusedAt());
    return WorkingDays.dateOf(due.minus(1, ChronoUnit.MILLIS));
  }

  /**
   * The worker asks the union above to look at the refusal again: once, and in time.
   *
   * @param path the union that was asked to keep the member, and all above it
   */
  public Change<Member> appeal(Member it, SealedField grounds, List<String> path) {
    APPEAL.check(it.status());
    Contest contest = Objects.requireNonNull(it.membership().contest());
    if (contest.appeal() != null) {
      throw RuleBroken.of(law.rule(Rules.APPEAL, now), "membership.appealed-already");
    }
    if (!now.isBefore(law.dueAt(Rules.APPEAL, contest.refusedAt()))) {
      throw RuleBroken.of(law.rule(Rules.APPEAL, now), "membership.appeal-late");
    }
    String above = path.get(new AppealBench(contest, path).level());
    Contest next = contest.with(new Appeal(grounds, now, above, null, null, null));
    Member appealed =
        it.with(it.membership().contested(APPEAL, next))
            .with(law.start(it.deadlines(), DECISION, Rules.APPEAL_DECISION, now, REMIND_BEFORE));
    return Change.of(
        appealed,
        APPEAL.key(),
        new MemberAppealed(it.id(), it.personId(), it.unionId(), WorkingDays.dateOf(now)));
  }

  /** The union above takes the worker in, in place of the one that refused. */
  public Change<Member> accept(Member it, String officer, SealedField why, String cardNumber) {
    APPEAL_ACCEPTANCE.check(it.status());
    Member answered = answered(it, officer, why);
    return answered.joined(APPEAL_ACCEPTANCE, cardNumber, DECISION, now);
  }

  /** The refusal stands. */
  public Change<Member> reject(Member it, String officer, SealedField why) {
    APPEAL_REJECTION.check(it.status());
    Member answered = answered(it, officer, why);
    Contest contest = Objects.requireNonNull(answered.membership().contest());
    Member rejected =
        answered
            .with(answered.membership().contested(APPEAL_REJECTION, contest))
            .with(it.deadlines().meet(DECISION));
    return Change.of(
        rejected,
        APPEAL_REJECTION.key(),
        new MemberAppealRejected(it.id(), it.personId(), it.unionId(), WorkingDays.dateOf(now)));
  }

  private Member answered(Member it, String officer, SealedField why) {
    Contest contest = Objects.requireNonNull(it.membership().contest());
    Appeal appeal = Objects.requireNonNull(contest.appeal());
    return it.with(it.membership().with(contest.with(appeal.answered(officer, why, now))));
  }
}
