package org.gonghui.member.proposals;

/** How it stands with a proposal. */
public enum ProposalStatus {
  /** 待推荐. */
  AWAITING,
  /** 已推荐. */
  NOMINATED,
  /** 不予推荐. */
  DISMISSED,
  /** 已失效: the result was corrected, or the membership has ended. */
  LAPSED
}
