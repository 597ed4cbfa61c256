package org.gonghui.org.founding;

/** How it stands with the founding of a union. */
public enum FoundingStatus {
  /** 筹备中. */
  PREPARING,
  /** 已申请, the superior union decides. */
  APPLIED,
  /** 逾期上报, a union above the superior decides. */
  ESCALATED,
  /** 已批准, the union is being entered. */
  APPROVED,
  /** 已成立. */
  ESTABLISHED,
  /** 不予批准: can be answered. */
  REFUSED,
  /** 已撤回. */
  WITHDRAWN;

  /** True while a union above has to decide. */
  boolean waits() {
    return this == APPLIED || this == ESCALATED;
  }
}
