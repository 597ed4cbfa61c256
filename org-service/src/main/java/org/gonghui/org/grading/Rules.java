package org.gonghui.org.grading;

/** Ids of the rules that gradings quote. */
final class Rules {

  /** From how many enterprises on a federation is large or medium. */
  static final String LEVEL = "federation-grading.level";

  /** After which time class and level are determined again. */
  static final String REDETERMINATION = "federation-grading.redetermination";

  private Rules() {}
}
