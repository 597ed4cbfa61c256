package org.gonghui.member.reviews;

import java.time.Duration;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.VerificationReviewEvent;
import org.gonghui.contracts.VerificationReviewEvent.VerificationReviewDecided;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.members.Members;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets the decision of a review take effect on the member, once. */
@Component
class ReviewListener {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Members members;

  ReviewListener(Members members) {
    this.members = members;
  }

  @KafkaListener(topics = Topics.VERIFICATION_REVIEW, groupId = "${spring.application.name}.review")
  void on(Received<VerificationReviewEvent> received) {
    switch (received.event()) {
      case VerificationReviewDecided it ->
          members
              .change(
                  it.memberId(),
                  received.command("review"),
                  member -> member.checked(check(it, received)))
              .block(PATIENCE);
    }
  }

  private static IdentityCheck check(
      VerificationReviewDecided decided, Received<VerificationReviewEvent> received) {
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
        null);
  }
}
