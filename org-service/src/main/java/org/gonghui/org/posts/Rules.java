package org.gonghui.org.posts;

/** Ids of the rules that posts quote. */
final class Rules {

  /** From how many employees on a union may have a full-time chair (工会法 第十四条). */
  static final String FULL_TIME = "union.chair.full-time";

  /** Who holds which post of a community's federation. */
  static final String STATION = "union.post.station-head";

  /** A chair is not moved to other work at will (工会法 第十八条). */
  static final String TRANSFER = "union.post.transfer";

  /** How many must agree to a recall (工会法 第十八条). */
  static final String RECALL = "union.post.recall";

  /** Within which time a vacancy is filled. */
  static final String VACANCY = "union.post.vacancy";

  /** Within which time the superior decides on a by-election. */
  static final String APPROVAL = "union.election.approval";

  private Rules() {}
}
