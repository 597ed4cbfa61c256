package org.gonghui.org.budgets;

/** Ids of the rules that budgets and spending quote. */
final class Rules {

  /** That a budget is for the spending of its year. */
  static final String YEAR = "budget.year";

  /** Within which time the superior decides on a version. */
  static final String APPROVAL = "budget.approval";

  /** That special funds serve their purpose alone. */
  static final String SPECIAL_FUND = "budget.special-fund";

  /** When the performance is reported, and how it is scored. */
  static final String PERFORMANCE = "budget.performance";

  /** Within which time a request to spend is decided on. */
  static final String DECISION = "spending.decision";

  /** From which sum on two persons approve. */
  static final String SECOND_APPROVAL = "spending.second-approval";

  /** Within which time the receipt is on file. */
  static final String RECEIPT = "spending.receipt";

  private Rules() {}
}
