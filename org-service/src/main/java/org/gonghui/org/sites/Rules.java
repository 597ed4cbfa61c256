package org.gonghui.org.sites;

/** Ids of the rules that demonstration sites quote. */
final class Rules {

  /** How long before its day a step of the path is reminded of. */
  static final String STEP = "demonstration-site.step";

  /** What has to be there before the plaque is given, and who gives it. */
  static final String AWARD = "demonstration-site.award";

  private Rules() {}
}
