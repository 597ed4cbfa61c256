package org.gonghui.member.reviews;

import java.time.Duration;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberAppealRejected;
import org.gonghui.contracts.MemberEvent.MemberAppealed;
import org.gonghui.contracts.MemberEvent.MemberApplied;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.MemberEvent.MemberDied;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberJoiningCorrected;
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.contracts.MemberEvent.MemberResumed;
import org.gonghui.contracts.MemberEvent.MemberRetained;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.MemberEvent.MemberVerificationDisputed;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.MemberEvent.MemberWithdrawalProposed;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.VerificationReviewEvent;
import org.gonghui.contracts.VerificationReviewEvent.VerificationReviewDecided;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.members.Members;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Lets the decision of a review take effect on the member, once, a review follow the member, and
 * one of a name or number that was corrected, or of who has left, come to its end.
 */
@Component
class ReviewListener {

  private static final Viewer SYSTEM = Viewer.system("review");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Members members;
  private final VerificationReviews reviews;
  private final ReviewService service;

  ReviewListener(Members members, VerificationReviews reviews, ReviewService service) {
    this.members = members;
    this.reviews = reviews;
    this.service = service;
  }

  @KafkaListener(topics = Topics.VERIFICATION_REVIEW, groupId = "${spring.application.name}.review")
  void on(Received<VerificationReviewEvent> received) {
    switch (received.event()) {
      case VerificationReviewDecided it ->
          reviews
              .find(SYSTEM, it.reviewId())
              .map(Stored::state)
              .flatMap(review ->
                  members.change(
                      it.memberId(),
                      received.command("review"),
                      member ->
                          member.checked(
                              check(it, received, review.evidence()), review.revision())))
              .block(PATIENCE);
    }
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = "${spring.application.name}.review-members")
  void onMember(Received<MemberEvent> received) {
    switch (received.event()) {
      case MemberTransferred it -> follow(it, received.command("review-members"));
      case MemberCorrected it -> withdraw(it, received.command("review-members"));
      case MemberEnded it ->
          service.end(it.memberId(), received.command("review-members")).block(PATIENCE);
      case MemberApplied _,
          MemberJoined _,
          MemberRefused _,
          MemberAppealed _,
          MemberAppealRejected _,
          MemberVerified _,
          MemberVerificationDisputed _,
          MemberRetained _,
          MemberResumed _,
          MemberDied _,
          MemberJoiningCorrected _,
          MemberWithdrawalProposed _ -> {}
    }
  }

  private void withdraw(MemberCorrected corrected, Command command) {
    if (corrected.changesIdentity()) {
      reviews
          .open(corrected.memberId())
          .flatMap(it ->
              reviews.change(it.state().id(), command, one -> one.withdraw(corrected.revision())))
          .block(PATIENCE);
    }
  }

  private void follow(MemberTransferred moved, Command command) {
    reviews
        .open(moved.memberId())
        .flatMap(it -> reviews.change(it.state().id(), command, one -> one.follow(moved.unionId())))
        .block(PATIENCE);
  }

  private static IdentityCheck check(
      VerificationReviewDecided decided,
      Received<VerificationReviewEvent> received,
      @Nullable String evidence) {
    IdentityCheck.Outcome outcome =
        switch (decided.outcome()) {
          case CONFIRMED -> IdentityCheck.Outcome.MATCH;
          case REJECTED -> IdentityCheck.Outcome.REJECTED;
        };
    return new IdentityCheck(
        IdentityCheck.Source.REVIEW,
        outcome,
        received.time(),
        received.actor(),
        decided.reviewId(),
        evidence);
  }
}
