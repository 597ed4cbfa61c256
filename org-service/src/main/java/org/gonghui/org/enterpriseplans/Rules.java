package org.gonghui.org.enterpriseplans;

/** Ids of the rules that plans quote. */
final class Rules {

  /** How many days before its day a step is reminded of. */
  static final String STEP = "enterprise.plan.step";

  private Rules() {}
}
