package org.gonghui.member.transfers;

import static org.gonghui.member.transfers.MembershipTransferStep.ACCEPTANCE;
import static org.gonghui.member.transfers.MembershipTransferStep.CANCELLATION;
import static org.gonghui.member.transfers.MembershipTransferStep.COMPLETION;
import static org.gonghui.member.transfers.MembershipTransferStep.ESCALATION;
import static org.gonghui.member.transfers.MembershipTransferStep.LAPSE;
import static org.gonghui.member.transfers.MembershipTransferStep.REFUSAL;
import static org.gonghui.member.transfers.MembershipTransferStep.REMINDER;
import static org.gonghui.member.transfers.MembershipTransferStep.REQUEST;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferAccepted;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferAsked;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferCancelled;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferCompleted;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferEscalated;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferLapsed;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferRefused;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Member;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * The transfer of one membership; both unions see it.
 *
 * @param unionId the union that is to keep the membership
 * @param fromUnionId the union that kept it when the transfer was asked for
 * @param cardNumber of the member, by which both sides know them
 * @param asking who asked, and what for
 * @param decision how the other side answered; null while it has not
 * @param escalated true once that side let its time pass
 */
record MembershipTransfer(
    String id,
    String memberId,
    String personId,
    String unionId,
    String fromUnionId,
    String cardNumber,
    Asking asking,
    TransferStatus status,
    @Nullable Decision decision,
    boolean escalated,
    Deadlines deadlines)
    implements Aggregate<MembershipTransfer> {

  static final String RULE = "membership.transfer-decision";
  static final String DECISION = "decision";

  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  /**
   * The answer.
   *
   * @param reason why not; free text that may name the person, so it is sealed
   */
  record Decision(String officer, Instant at, @Nullable SealedField reason) {}

  MembershipTransfer {
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }

  @Override
  public Set<String> otherUnions() {
    return Set.of(fromUnionId);
  }

  @Override
  public String answeringUnionId() {
    return deciderUnionId();
  }

  /** The union that has to answer: the side that did not ask. */
  String deciderUnionId() {
    return asking.side() == Asking.Side.NEW_UNION ? fromUnionId : unionId;
  }

  /** The union that asked; the member asks for themself. */
  String askerUnionId() {
    return asking.side() == Asking.Side.NEW_UNION ? unionId : fromUnionId;
  }

  static Change<MembershipTransfer> ask(
      String id, Member member, String toUnionId, Asking asking, LegalTime law, Instant now) {
    MembershipTransfer asked =
        new MembershipTransfer(
            id,
            member.id(),
            member.personId(),
            toUnionId,
            member.unionId(),
            String.valueOf(member.membership().cardNumber()),
            asking,
            REQUEST.to().orElseThrow(),
            null,
            false,
            law.start(Deadlines.none(), DECISION, RULE, now, REMIND_BEFORE));
    return Change.of(
        asked,
        REQUEST.key(),
        new MembershipTransferAsked(
            id,
            member.id(),
            member.unionId(),
            toUnionId,
            asked.deciderUnionId(),
            WorkingDays.dateOf(now)));
  }

  /**
   * The other side agrees; the membership moves because of the event.
   *
   * @param keeper the union that was asked for, or the one that has taken on what was its
   */
  Change<MembershipTransfer> accept(String keeper, String officer, Instant now) {
    MembershipTransfer next =
        to(ACCEPTANCE, new Decision(officer, now, null), deadlines.meet(DECISION)).keptBy(keeper);
    return Change.of(
        next,
        ACCEPTANCE.key(),
        new MembershipTransferAccepted(id, memberId, fromUnionId, keeper, day(now)));
  }

  /** The other side does not agree. */
  Change<MembershipTransfer> refuse(String officer, SealedField reason, Instant now) {
    MembershipTransfer next =
        to(REFUSAL, new Decision(officer, now, reason), deadlines.meet(DECISION));
    return Change.of(
        next,
        REFUSAL.key(),
        new MembershipTransferRefused(id, memberId, fromUnionId, unionId, day(now)));
  }

  /** Whoever asked takes it back. */
  Change<MembershipTransfer> cancel(Instant now) {
    return Change.of(
        to(CANCELLATION, decision, deadlines.cancel(DECISION)),
        CANCELLATION.key(),
        new MembershipTransferCancelled(id, memberId, fromUnionId, unionId, day(now)));
  }

  /** The membership is with the new union. */
  Change<MembershipTransfer> complete(Instant now) {
    return Change.of(
        to(COMPLETION, decision, deadlines),
        COMPLETION.key(),
        new MembershipTransferCompleted(id, memberId, fromUnionId, unionId, day(now)));
  }

  /** There is nothing to move any more; what has ended otherwise stays as it is. */
  Change<MembershipTransfer> lapse(Instant now) {
    return Change.of(
        to(LAPSE, decision, deadlines.cancel(DECISION)),
        LAPSE.key(),
        new MembershipTransferLapsed(id, memberId, fromUnionId, unionId, day(now)));
  }

  @Override
  public Change<MembershipTransfer> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(
        copy(status, decision, escalated, deadlines.reminded(deadline.name())), REMINDER.key());
  }

  /** No answer in time: the union above the one that owes it has to see to it as well. */
  @Override
  public Change<MembershipTransfer> expire(Deadline deadline, Instant now) {
    ESCALATION.check(status);
    return Change.of(
        copy(status, decision, true, deadlines.miss(deadline.name())),
        ESCALATION.key(),
        new MembershipTransferEscalated(
            id, memberId, fromUnionId, unionId, deciderUnionId(), day(now)));
  }

  private static LocalDate day(Instant now) {
    return WorkingDays.dateOf(now);
  }

  private MembershipTransfer to(
      MembershipTransferStep step, @Nullable Decision made, Deadlines periods) {
    return copy(step.take(status), made, escalated, periods);
  }

  private MembershipTransfer keptBy(String keeper) {
    return new MembershipTransfer(
        id,
        memberId,
        personId,
        keeper,
        fromUnionId,
        cardNumber,
        asking,
        status,
        decision,
        escalated,
        deadlines);
  }

  private MembershipTransfer copy(
      TransferStatus next, @Nullable Decision made, boolean goneUp, Deadlines periods) {
    return new MembershipTransfer(
        id,
        memberId,
        personId,
        unionId,
        fromUnionId,
        cardNumber,
        asking,
        next,
        made,
        goneUp,
        periods);
  }
}
