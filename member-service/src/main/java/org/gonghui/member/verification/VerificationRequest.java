package org.gonghui.member.verification;

import java.time.Instant;
import java.util.Set;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.member.authority.AuthorityFailure.Trouble;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.members.Member;
import org.jspecify.annotations.Nullable;

/**
 * A question to the authority about one member, from its beginning to the effect of the answer. Its
 * id goes to the authority with every attempt, so that a repetition is recognised there.
 *
 * @param attempts how often it was taken up
 * @param nextAttemptAt when it may be taken up next; while somebody asks, when they are given up
 * @param claim who asks now; null while nobody does
 * @param trouble why the last attempt brought no answer
 * @param outcome the answer
 * @param turn its place in the queue, see {@link Turns}
 * @param urgency why it goes before others; null where it does not
 * @param revision of the name and number that it asks about
 */
public record VerificationRequest(
    String id,
    String memberId,
    String personId,
    String unionId,
    RequestStatus status,
    int attempts,
    Instant openedAt,
    Instant nextAttemptAt,
    @Nullable String claim,
    @Nullable Trouble trouble,
    IdentityCheck.@Nullable Outcome outcome,
    @Nullable Instant answeredAt,
    long turn,
    @Nullable Urgency urgency,
    int revision)
    implements Aggregate<VerificationRequest> {

  /** Who lets a question go before others, and why. */
  record Urgency(String by, Instant at, String reason) {}

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }

  static Change<VerificationRequest> open(String id, Member member, long turn, Instant now) {
    VerificationRequest request =
        new VerificationRequest(
            id,
            member.id(),
            member.personId(),
            member.unionId(),
            VerificationRequestStep.OPENING.to().orElseThrow(),
            0,
            now,
            now,
            null,
            null,
            null,
            null,
            turn,
            null,
            member.verification().revision());
    return Change.of(request, VerificationRequestStep.OPENING.key());
  }

  /** The answer has taken effect on the member. */
  Change<VerificationRequest> answered(IdentityCheck check) {
    if (status == RequestStatus.WITHDRAWN) {
      return Change.none(this);
    }
    VerificationRequest next =
        new VerificationRequest(
            id,
            memberId,
            personId,
            unionId,
            VerificationRequestStep.ANSWER.take(status),
            attempts,
            openedAt,
            nextAttemptAt,
            null,
            null,
            check.outcome(),
            check.at(),
            turn,
            urgency,
            revision);
    return Change.of(next, VerificationRequestStep.ANSWER.key());
  }

  /** The member is kept by another union now; what has been answered stays where it was asked. */
  Change<VerificationRequest> follow(String union) {
    return VerificationRequestStep.TRANSFER.allowed(status) && !unionId.equals(union)
        ? Change.of(copy(union, status, turn, urgency), VerificationRequestStep.TRANSFER.key())
        : Change.none(this);
  }

  /**
   * Somebody cannot wait for the answer: not for what was put back after a failure either. Said
   * again after a further failure it is asked at once too; the first reason and the turn stay.
   */
  Change<VerificationRequest> hurry(Urgency why, long urgentTurn) {
    VerificationRequestStep.URGENCY.check(status);
    Instant due = dueBy(why.at());
    if (urgency == null) {
      return Change.of(
          copy(unionId, status, due, urgentTurn, why), VerificationRequestStep.URGENCY.key());
    }
    return due.equals(nextAttemptAt)
        ? Change.none(this)
        : Change.of(
            copy(unionId, status, due, turn, urgency), VerificationRequestStep.URGENCY.key());
  }

  /** While somebody asks they keep their time. */
  private Instant dueBy(Instant now) {
    return claim == null && nextAttemptAt.isAfter(now) ? now : nextAttemptAt;
  }

  /**
   * Nobody wants to know any more: the membership has ended, or name or number was corrected since.
   */
  Change<VerificationRequest> withdraw(Member current) {
    if (!current.status().isMember()) {
      return withdrawn(VerificationRequestStep.MEMBERSHIP_END);
    }
    return revision < current.verification().revision()
        ? withdrawn(VerificationRequestStep.WITHDRAWAL)
        : Change.none(this);
  }

  private Change<VerificationRequest> withdrawn(VerificationRequestStep why) {
    return why.allowed(status)
        ? Change.of(copy(unionId, why.take(status), turn, urgency), why.key())
        : Change.none(this);
  }

  private VerificationRequest copy(
      String union, RequestStatus next, long newTurn, @Nullable Urgency why) {
    return copy(union, next, nextAttemptAt, newTurn, why);
  }

  private VerificationRequest copy(
      String union, RequestStatus next, Instant due, long newTurn, @Nullable Urgency why) {
    return new VerificationRequest(
        id,
        memberId,
        personId,
        union,
        next,
        attempts,
        openedAt,
        due,
        claim,
        trouble,
        outcome,
        answeredAt,
        newTurn,
        why,
        revision);
  }
}
