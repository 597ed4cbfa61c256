package org.gonghui.member.reviews;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.gonghui.contracts.VerificationReviewEvent.Outcome;
import org.gonghui.contracts.VerificationReviewEvent.VerificationReviewDecided;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.members.Member;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * A review by hand of one member's identity.
 *
 * @param cause what the authority said
 * @param requestId the question that it said it to
 * @param escalated true once the union let the time for its decision pass
 * @param decision how it ended; null while it is open
 */
public record VerificationReview(
    String id,
    String memberId,
    String personId,
    String unionId,
    String requestId,
    IdentityCheck.Outcome cause,
    ReviewStatus status,
    boolean escalated,
    @Nullable Decision decision,
    Deadlines deadlines)
    implements Aggregate<VerificationReview> {

  static final String RULE = "verification.manual-review";
  static final String DECISION = "decision";

  private static final Duration REMIND_BEFORE = Duration.ofDays(1);

  /**
   * How a review ended.
   *
   * @param note what the officer saw; free text may name the person, so it is sealed
   */
  public record Decision(String officer, Instant at, SealedField note) {}

  public VerificationReview {
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }

  static Change<VerificationReview> open(
      String id, Member member, IdentityCheck dispute, LegalTime law, Instant now) {
    VerificationReview review =
        new VerificationReview(
            id,
            member.id(),
            member.personId(),
            member.unionId(),
            String.valueOf(dispute.occasion()),
            dispute.outcome(),
            VerificationReviewStep.OPENING.to().orElseThrow(),
            false,
            null,
            law.start(Deadlines.none(), DECISION, RULE, now, REMIND_BEFORE));
    return Change.of(review, VerificationReviewStep.OPENING.key());
  }

  /** An officer has seen the papers and says what they show. */
  Change<VerificationReview> decide(Outcome outcome, Decision made) {
    VerificationReviewStep step =
        switch (outcome) {
          case CONFIRMED -> VerificationReviewStep.CONFIRMATION;
          case REJECTED -> VerificationReviewStep.REJECTION;
        };
    VerificationReview next = copy(step.take(status), escalated, made, deadlines.meet(DECISION));
    return Change.of(
        next,
        step.key(),
        new VerificationReviewDecided(
            id, memberId, unionId, outcome, WorkingDays.dateOf(made.at())));
  }

  @Override
  public Change<VerificationReview> remind(Deadline deadline, Instant now) {
    return Change.of(
        copy(status, escalated, decision, deadlines.reminded(deadline.name())),
        VerificationReviewStep.REMINDER.key());
  }

  /** Time passed without a decision: the review is before the superior union now as well. */
  @Override
  public Change<VerificationReview> expire(Deadline deadline, Instant now) {
    return Change.of(
        copy(status, true, decision, deadlines.miss(deadline.name())),
        VerificationReviewStep.ESCALATION.key());
  }

  /** The member is kept by another union now; what has been decided stays where it was. */
  Change<VerificationReview> follow(String union) {
    if (!VerificationReviewStep.TRANSFER.allowed(status) || unionId.equals(union)) {
      return Change.none(this);
    }
    VerificationReview next =
        new VerificationReview(
            id, memberId, personId, union, requestId, cause, status, escalated, decision,
            deadlines);
    return Change.of(next, VerificationReviewStep.TRANSFER.key());
  }

  private VerificationReview copy(
      ReviewStatus next, boolean goneUp, @Nullable Decision made, Deadlines periods) {
    return new VerificationReview(
        id, memberId, personId, unionId, requestId, cause, next, goneUp, made, periods);
  }
}
