package org.gonghui.member.reviews;

import java.time.Instant;
import org.gonghui.contracts.VerificationReviewEvent.Outcome;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.members.Member;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Opens and decides reviews. */
@Service
public class ReviewService {

  static final String NOTE = "note";

  private final VerificationReviews reviews;
  private final FieldCipher cipher;
  private final LegalTime law;

  ReviewService(VerificationReviews reviews, FieldCipher cipher, LegalTime law) {
    this.reviews = reviews;
    this.cipher = cipher;
    this.law = law;
  }

  /**
   * Opens the review of what the authority said; asked again for the same question, it is there.
   */
  public Mono<Void> open(Member member, IdentityCheck dispute, Instant now) {
    Command command = Command.of("verification", "review:" + dispute.occasion(), now, null);
    return reviews
        .add(command, VerificationReview.open(Ids.next("review"), member, dispute, law, now))
        .then();
  }

  Mono<Stored<VerificationReview>> decide(
      Command command, String id, Outcome outcome, String note) {
    SealedField sealed = cipher.seal(VerificationReviews.COLLECTION, id, NOTE, note);
    String officer = command.viewer().person();
    return reviews.change(
        id,
        command,
        it ->
            notTheirOwn(it, officer)
                .decide(outcome, new VerificationReview.Decision(officer, command.now(), sealed)));
  }

  Mono<String> note(String id, SealedField sealed) {
    return cipher.open(VerificationReviews.COLLECTION, id, NOTE, sealed);
  }

  private static VerificationReview notTheirOwn(VerificationReview review, String officer) {
    if (review.personId().equals(officer)) {
      throw new Forbidden("membership.own-application");
    }
    return review;
  }
}
