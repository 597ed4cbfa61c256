package org.gonghui.org.elections;

/** How it stands with an election. */
public enum ElectionStatus {
  /** 筹备中: the plan is made and candidates are nominated. */
  PREPARING,
  /** 候选人名单已报, the superior union decides on it. */
  LIST_SUBMITTED,
  /** 候选人名单未获同意: can be changed and answered. */
  LIST_REFUSED,
  /** 候选人名单已同意: the meeting can be held. */
  LIST_APPROVED,
  /** 已投票，名额未满: seats are open still. */
  BALLOTING,
  /** 委员会已选出. */
  ELECTED,
  /** 主席、副主席已选出. */
  CONSTITUTED,
  /** 选举结果已报, the superior union decides on it. */
  REPORTED,
  /** 选举结果未获批准: can be answered, or the election repeated. */
  RESULT_REFUSED,
  /** 选举结果已批准: the term has begun. */
  APPROVED,
  /** 已终止. */
  WITHDRAWN;

  /** True while the superior union has to decide. */
  boolean waits() {
    return this == LIST_SUBMITTED || this == REPORTED;
  }
}
