package org.gonghui.member.proposals;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.proposals.ProposalStatus.AWAITING;
import static org.gonghui.member.proposals.ProposalStatus.DISMISSED;
import static org.gonghui.member.proposals.ProposalStatus.LAPSED;
import static org.gonghui.member.proposals.ProposalStatus.NOMINATED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The way of a proposal to an officer's decision. */
enum HonourProposalStep implements Step<ProposalStatus> {
  PROPOSING(start(AWAITING).bySystem().called("按竞赛规程提出")),
  NOMINATED_FOR(
      when(AWAITING).to(NOMINATED).bySystem().within(HonourProposal.RULE).called("工会已推荐")),
  RETURN(when(NOMINATED).to(AWAITING).bySystem().called("推荐已撤回，重新待定")),
  DISMISSAL(
      when(AWAITING).to(DISMISSED).by(Roles.OFFICER).within(HonourProposal.RULE).called("不予推荐")),
  LAPSE(when(AWAITING).to(LAPSED).bySystem().called("失效")),
  REOPENING(when(LAPSED).to(AWAITING).bySystem().called("成绩更正，重新提出")),
  TRANSFER_ALONG(when(AWAITING).stay().bySystem().called("随会籍转移")),
  REMINDER(when(AWAITING).stay().bySystem().called("催办")),
  ESCALATION(when(AWAITING).stay().bySystem().called("逾期上报"));

  private final StepRow<ProposalStatus> row;

  HonourProposalStep(StepRow<ProposalStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ProposalStatus> row() {
    return row;
  }
}
