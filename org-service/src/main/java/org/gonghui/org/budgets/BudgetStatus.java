package org.gonghui.org.budgets;

/** How it stands with a budget. */
public enum BudgetStatus {
  /** 编制中. */
  DRAFTED,
  /** 待审批. */
  SUBMITTED,
  /** 已批复，执行中. */
  APPROVED,
  /** 执行中，调整待审批. */
  ADJUSTING,
  /** 已报送绩效自评. */
  REPORTED,
  /** 已评价. */
  EVALUATED
}
