package org.gonghui.org.innovations;

/** Ids of the rules that innovation projects quote. */
final class Rules {

  /** Within which time the union above reviews. */
  static final String REVIEW = "innovation-project.review";

  /** How long before its day a milestone is reminded of. */
  static final String MILESTONE = "innovation-project.milestone";

  /** Within which time it is accepted, and by how many. */
  static final String ACCEPTANCE = "innovation-project.acceptance";

  /** What the money may be spent on, and how much of it. */
  static final String FUNDING = "innovation-project.funding";

  private Rules() {}
}
