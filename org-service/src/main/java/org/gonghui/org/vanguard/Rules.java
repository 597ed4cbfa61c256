package org.gonghui.org.vanguard;

/** Ids of the rules that the vanguard team quotes. */
final class Rules {

  /** How orders are taken and accepted, and how many at once. */
  static final String ORDERS = "vanguard.orders";

  /** What an accepted order scores. */
  static final String SCORE = "vanguard.score";

  private Rules() {}
}
