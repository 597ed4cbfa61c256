package org.gonghui.org.weekly;

/** Ids of the rules that weekly reports quote. */
final class Rules {

  /**
   * By when a report is sent, how many hours before that it is reminded of, and how many weeks are
   * made up for after the system was off.
   */
  static final String REPORT = "union.weekly-report";

  private Rules() {}
}
