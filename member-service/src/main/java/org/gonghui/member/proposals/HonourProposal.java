package org.gonghui.member.proposals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.gonghui.contracts.ContestAward;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.contests.Promised;
import org.gonghui.member.members.Member;
import org.jspecify.annotations.Nullable;

/**
 * The proposal to nominate who won a contest for the honour that its rules promise.
 *
 * @param unionId the union that keeps the winner, whose officers decide
 * @param honourId the nomination that it led to
 * @param reason why it was dismissed
 * @param escalated true once the time for the decision has passed
 */
public record HonourProposal(
    String id,
    String contestId,
    String memberId,
    String personId,
    String unionId,
    ContestAward award,
    HonourKind kind,
    HonourLevel level,
    ProposalStatus status,
    @Nullable String honourId,
    @Nullable String reason,
    boolean escalated,
    Deadlines deadlines)
    implements Aggregate<HonourProposal> {

  static final String RULE = "honour.proposal";
  private static final String DECISION = "decision";
  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  public HonourProposal {
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }

  /** True while an officer may nominate because of it. */
  public boolean isAwaiting() {
    return status == ProposalStatus.AWAITING;
  }

  static Change<HonourProposal> propose(
      String id, Promised it, Member winner, LegalTime law, Instant now) {
    HonourProposal made =
        new HonourProposal(
            id,
            it.contestId(),
            winner.id(),
            winner.personId(),
            winner.unionId(),
            it.award(),
            it.kind(),
            it.level(),
            HonourProposalStep.PROPOSING.to().orElseThrow(),
            null,
            null,
            false,
            decision(Deadlines.none(), law, now));
    return Change.of(made, HonourProposalStep.PROPOSING.key());
  }

  /**
   * Follows the contest and the membership: lapses where the result was corrected or the membership
   * has ended, comes back with the result, goes where the member goes. Asked again, nothing.
   */
  Change<HonourProposal> follow(boolean promised, Member winner, LegalTime law, Instant now) {
    boolean stands = promised && winner.status().isMember();
    if (status == ProposalStatus.LAPSED && stands) {
      return moved(HonourProposalStep.REOPENING, winner.unionId(), decision(deadlines, law, now));
    }
    if (!isAwaiting() || stands && winner.unionId().equals(unionId)) {
      return Change.none(this);
    }
    return stands
        ? moved(HonourProposalStep.TRANSFER_ALONG, winner.unionId(), deadlines)
        : moved(HonourProposalStep.LAPSE, unionId, deadlines.cancel(DECISION));
  }

  /** An officer has nominated because of it. */
  Change<HonourProposal> nominated(String honour) {
    if (!isAwaiting()) {
      return Change.none(this);
    }
    ProposalStatus next = HonourProposalStep.NOMINATED_FOR.take(status);
    return Change.of(
        copy(unionId, next, honour, null, escalated, deadlines.meet(DECISION)),
        HonourProposalStep.NOMINATED_FOR.key());
  }

  /** The union took this nomination back, without saying that the promise does not hold. */
  Change<HonourProposal> retracted(String honour, LegalTime law, Instant now) {
    return status == ProposalStatus.NOMINATED && honour.equals(honourId)
        ? moved(HonourProposalStep.RETURN, unionId, decision(deadlines, law, now))
        : Change.none(this);
  }

  Change<HonourProposal> dismiss(String why) {
    ProposalStatus next = HonourProposalStep.DISMISSAL.take(status);
    return Change.of(
        copy(unionId, next, null, why, false, deadlines.meet(DECISION)),
        HonourProposalStep.DISMISSAL.key());
  }

  @Override
  public Change<HonourProposal> remind(Deadline deadline, Instant now) {
    Deadlines next = deadlines.reminded(deadline.name());
    return Change.of(
        copy(unionId, status, honourId, reason, escalated, next),
        HonourProposalStep.REMINDER.key());
  }

  @Override
  public Change<HonourProposal> expire(Deadline deadline, Instant now) {
    HonourProposalStep.ESCALATION.check(status);
    Deadlines next = deadlines.miss(deadline.name());
    return Change.of(
        copy(unionId, status, honourId, reason, true, next), HonourProposalStep.ESCALATION.key());
  }

  private static Deadlines decision(Deadlines running, LegalTime law, Instant now) {
    return law.start(running, DECISION, RULE, now, REMIND_BEFORE);
  }

  private Change<HonourProposal> moved(HonourProposalStep step, String home, Deadlines periods) {
    boolean late = step == HonourProposalStep.TRANSFER_ALONG && escalated;
    return Change.of(copy(home, step.take(status), null, null, late, periods), step.key());
  }

  private HonourProposal copy(
      String home,
      ProposalStatus next,
      @Nullable String honour,
      @Nullable String why,
      boolean late,
      Deadlines periods) {
    return new HonourProposal(
        id, contestId, memberId, personId, home, award, kind, level, next, honour, why, late,
        periods);
  }
}
