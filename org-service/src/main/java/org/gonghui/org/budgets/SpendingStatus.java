package org.gonghui.org.budgets;

/** How it stands with a request to spend. */
public enum SpendingStatus {
  /** 待审批. */
  REQUESTED,
  /** 待第二人审批. */
  COUNTERSIGNING,
  /** 已批准，待付款. */
  APPROVED,
  /** 已付款，待登记票据. */
  PAID,
  /** 已办结. */
  SETTLED,
  /** 不同意. */
  REFUSED,
  /** 已取消. */
  CANCELLED
}
