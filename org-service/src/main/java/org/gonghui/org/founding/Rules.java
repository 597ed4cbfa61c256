package org.gonghui.org.founding;

/** Ids of the rules that foundings quote. */
final class Rules {

  /** Establishing a union needs the approval of the superior (工会法 第十二条). */
  static final String APPROVAL = "union.approval";

  /** Within which time the superior union decides. */
  static final String DECISION = "union.founding.decision";

  /** From how many members on an enterprise has a union of its own (工会法 第十一条). */
  static final String OWN_COMMITTEE = "union.establishment.committee";

  /** How many seats a committee has; one rule for each range of members. */
  static final String SEATS = "union.committee-seats.";

  private Rules() {}
}
