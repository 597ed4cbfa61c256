package org.gonghui.member.reviews;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.reviews.ReviewStatus.CONFIRMED;
import static org.gonghui.member.reviews.ReviewStatus.OPEN;
import static org.gonghui.member.reviews.ReviewStatus.PROPOSED;
import static org.gonghui.member.reviews.ReviewStatus.REJECTED;
import static org.gonghui.member.reviews.ReviewStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a review: what one officer has found, a second one decides. */
enum VerificationReviewStep implements Step<ReviewStatus> {
  OPENING(start(OPEN).bySystem().called("转人工核查")),
  PROPOSAL(
      when(OPEN).to(PROPOSED).by(Roles.OFFICER).within(VerificationReview.RULE).called("核查意见")),
  CONFIRMATION(
      when(PROPOSED)
          .to(CONFIRMED)
          .by(Roles.OFFICER)
          .within(VerificationReview.RULE)
          .called("核查属实")),
  REJECTION(
      when(PROPOSED).to(REJECTED).by(Roles.OFFICER).within(VerificationReview.RULE).called("核查不符")),
  OBJECTION(when(PROPOSED).to(OPEN).by(Roles.OFFICER).called("复核不同意，重新核查")),
  REMINDER(when(OPEN, PROPOSED).stay().bySystem().called("催办")),
  ESCALATION(when(OPEN, PROPOSED).stay().bySystem().called("逾期上报")),
  TRANSFER(when(OPEN, PROPOSED).stay().bySystem().called("随会籍接转")),
  WITHDRAWAL(when(OPEN, PROPOSED).to(WITHDRAWN).bySystem().called("因更正撤回")),
  MEMBERSHIP_END(when(OPEN, PROPOSED).to(WITHDRAWN).bySystem().called("因会籍终止撤回"));

  private final StepRow<ReviewStatus> row;

  VerificationReviewStep(StepRow<ReviewStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ReviewStatus> row() {
    return row;
  }
}
