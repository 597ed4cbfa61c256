package org.gonghui.member.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;
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

  /** Takes back the one that is open of a member who has left. */
  public Mono<?> end(String memberId, Command command) {
    return reviews
        .open(memberId)
        .flatMap(it -> reviews.change(it.state().id(), command, VerificationReview::end));
  }

  /** The first officer says what the papers show. */
  Mono<Stored<VerificationReview>> propose(
      Command command, String id, Outcome outcome, String note, List<Paper> papers) {
    Opinion opinion = opinion(command, id, outcome, note, papers);
    return reviews.change(id, command, it -> notTheirOwn(it, command).propose(opinion));
  }

  /** The second officer agrees or does not. */
  Mono<Stored<VerificationReview>> decide(
      Command command, String id, Outcome outcome, String note) {
    Opinion opinion = opinion(command, id, outcome, note, List.of());
    return reviews.change(id, command, it -> notTheirOwn(it, command).decide(opinion));
  }

  private Opinion opinion(
      Command command, String id, Outcome outcome, String note, List<Paper> papers) {
    SealedField sealed = cipher.seal(VerificationReviews.COLLECTION, id, NOTE, note);
    return new Opinion(command.viewer().person(), command.now(), outcome, sealed, papers);
  }

  /** The notes of a review in plain. */
  Mono<Notes> notes(VerificationReview it) {
    VerificationReview.Decision decision = it.decision();
    return Mono.zip(
            note(it, it.proposal() == null ? null : it.proposal().note()),
            note(it, it.objection() == null ? null : it.objection().note()),
            note(it, decision == null ? null : decision.note()))
        .map(all ->
            new Notes(
                all.getT1().orElse(null), all.getT2().orElse(null), all.getT3().orElse(null)));
  }

  private Mono<Optional<String>> note(VerificationReview it, @Nullable SealedField sealed) {
    return sealed == null
        ? Mono.just(Optional.empty())
        : cipher.open(VerificationReviews.COLLECTION, it.id(), NOTE, sealed).map(Optional::of);
  }

  private static VerificationReview notTheirOwn(VerificationReview review, Command command) {
    if (command.viewer().is(review.personId())) {
      throw new Forbidden("membership.own-application");
    }
    return review;
  }
}
