package org.gonghui.member.reviews;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.contracts.VerificationReviewEvent.Outcome;
import org.gonghui.contracts.VerificationReviewEvent.VerificationReviewDecided;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
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
 * @param proposal what the first officer found; null before
 * @param decision how it ended, by a second officer; null while it is open
 * @param objection why a second officer did not agree last; null where nobody did
 * @param revision of the name and number that it looks at
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
    Deadlines deadlines,
    @Nullable Opinion proposal,
    @Nullable Opinion objection,
    int revision)
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
            law.start(Deadlines.none(), DECISION, RULE, now, REMIND_BEFORE),
            null,
            null,
            member.verification().revision());
    return Change.of(review, VerificationReviewStep.OPENING.key());
  }

  /** An officer has seen the papers and says what they show. */
  Change<VerificationReview> propose(Opinion opinion) {
    if (opinion.outcome() == Outcome.CONFIRMED && opinion.papers().isEmpty()) {
      throw new RuleBroken("review.no-papers");
    }
    ReviewStatus next = VerificationReviewStep.PROPOSAL.take(status);
    return Change.of(
        copy(next, escalated, null, deadlines, opinion, objection),
        VerificationReviewStep.PROPOSAL.key());
  }

  /** A second officer says the same, which ends it, or something else, which begins it anew. */
  Change<VerificationReview> decide(Opinion second) {
    VerificationReviewStep step = stepOf(second);
    ReviewStatus next = step.take(status);
    if (second.officer().equals(Objects.requireNonNull(proposal).officer())) {
      throw new Forbidden("review.second-person");
    }
    return step == VerificationReviewStep.OBJECTION
        ? Change.of(copy(next, escalated, null, deadlines, proposal, second), step.key())
        : ended(step, next, second);
  }

  /** The kinds of papers that were seen, as evidence of the decision; null where none were. */
  @Nullable String evidence() {
    return proposal == null || proposal.papers().isEmpty()
        ? null
        : proposal.papers().stream().map(Paper::known).distinct().collect(Collectors.joining("、"));
  }

  private VerificationReviewStep stepOf(Opinion second) {
    if (proposal != null && proposal.outcome() != second.outcome()) {
      return VerificationReviewStep.OBJECTION;
    }
    return switch (second.outcome()) {
      case CONFIRMED -> VerificationReviewStep.CONFIRMATION;
      case REJECTED -> VerificationReviewStep.REJECTION;
    };
  }

  private Change<VerificationReview> ended(
      VerificationReviewStep step, ReviewStatus next, Opinion second) {
    Decision made = new Decision(second.officer(), second.at(), second.note());
    return Change.of(
        copy(next, escalated, made, deadlines.meet(DECISION), proposal, objection),
        step.key(),
        new VerificationReviewDecided(
            id, memberId, unionId, second.outcome(), WorkingDays.dateOf(made.at())));
  }

  @Override
  public Change<VerificationReview> remind(Deadline deadline, Instant now) {
    return Change.of(
        copy(status, escalated, deadlines.reminded(deadline.name())),
        VerificationReviewStep.REMINDER.key());
  }

  /** Time passed without a decision: the review is before the superior union now as well. */
  @Override
  public Change<VerificationReview> expire(Deadline deadline, Instant now) {
    return Change.of(
        copy(status, true, deadlines.miss(deadline.name())),
        VerificationReviewStep.ESCALATION.key());
  }

  /** The member is kept by another union now; what has been decided stays where it was. */
  Change<VerificationReview> follow(String union) {
    if (!VerificationReviewStep.TRANSFER.allowed(status) || unionId.equals(union)) {
      return Change.none(this);
    }
    VerificationReview next =
        new VerificationReview(
            id, memberId, personId, union, requestId, cause, status, escalated, decision, deadlines,
            proposal, objection, revision);
    return Change.of(next, VerificationReviewStep.TRANSFER.key());
  }

  /** Name or number was corrected since: those before need no review any longer. */
  Change<VerificationReview> withdraw(int current) {
    return revision < current ? withdrawn(VerificationReviewStep.WITHDRAWAL) : Change.none(this);
  }

  /** The membership has ended: nobody wants to know any more. */
  Change<VerificationReview> end() {
    return withdrawn(VerificationReviewStep.MEMBERSHIP_END);
  }

  private Change<VerificationReview> withdrawn(VerificationReviewStep why) {
    return why.allowed(status)
        ? Change.of(copy(why.take(status), escalated, deadlines.cancel(DECISION)), why.key())
        : Change.none(this);
  }

  private VerificationReview copy(ReviewStatus next, boolean goneUp, Deadlines periods) {
    return copy(next, goneUp, decision, periods, proposal, objection);
  }

  private VerificationReview copy(
      ReviewStatus next,
      boolean goneUp,
      @Nullable Decision made,
      Deadlines periods,
      @Nullable Opinion proposed,
      @Nullable Opinion objected) {
    return new VerificationReview(
        id, memberId, personId, unionId, requestId, cause, next, goneUp, made, periods, proposed,
        objected, revision);
  }
}
