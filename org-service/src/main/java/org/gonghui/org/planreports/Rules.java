package org.gonghui.org.planreports;

/** Ids of the rules that reports quote. */
final class Rules {

  /** What shows that a value is right. */
  static final String REPORT = "plan.report";

  /** Within which time what was sent in is looked at. */
  static final String CONFIRMATION = "plan.confirmation";

  private Rules() {}
}
