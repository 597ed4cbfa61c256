package org.gonghui.org.dues;

/** Ids of the rules that dues quote. */
final class Rules {

  /** What employers owe of the wages they pay. */
  static final String EMPLOYER = "dues.employer";

  /** How it is split between the levels. */
  static final String SPLIT = "dues.split";

  /** What employers without a union pay it as. */
  static final String PREPARATORY = "dues.preparatory";

  /** By how much an amount may differ. */
  static final String TOLERANCE = "dues.tolerance";

  /** Within which time differences are settled. */
  static final String DIFFERENCE = "dues.difference";

  /** Within which time a reversal is decided. */
  static final String REVERSAL = "dues.reversal";

  private Rules() {}
}
