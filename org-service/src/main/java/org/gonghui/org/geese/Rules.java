package org.gonghui.org.geese;

/** Ids of the rules that leading geese quote. */
final class Rules {

  /** Who can be one. */
  static final String ELIGIBILITY = "leading-goose.eligibility";

  /** Within which time the superior decides. */
  static final String SELECTION = "leading-goose.selection";

  /** Within which time whoever was chosen is trained. */
  static final String INDUCTION = "leading-goose.induction";

  /** How long after a training the next one is due. */
  static final String ROTATION = "leading-goose.rotation";

  /** How much a month's allowance is, and who receives it. */
  static final String ALLOWANCE = "leading-goose.allowance";

  private Rules() {}
}
