package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the review by hand 人工核查 of an identity that the authority did not confirm. */
@Topic(Topics.VERIFICATION_REVIEW)
public sealed interface VerificationReviewEvent extends Event {

  /** How a review ended. */
  enum Outcome {
    /** An officer saw the papers: the person is who they say. */
    CONFIRMED,
    /** They are not, or could not show it. */
    REJECTED
  }

  /** An officer decided. */
  @EventType("verification-review.decided.v1")
  record VerificationReviewDecided(
      String reviewId, String memberId, String unionId, Outcome outcome, LocalDate decidedOn)
      implements VerificationReviewEvent {}
}
