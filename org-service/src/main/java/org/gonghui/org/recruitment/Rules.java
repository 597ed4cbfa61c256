package org.gonghui.org.recruitment;

/** Ids of the rules that recruitments quote. */
final class Rules {

  /** How long an announcement stays open, and who can apply. */
  static final String RECRUITMENT = "union-worker.recruitment";

  /** What counts how much in the exam, and who passes. */
  static final String EXAM = "union-worker.exam";

  /** How long whoever is to be hired stands in public notice. */
  static final String NOTICE = "union-worker.public-notice";

  private Rules() {}
}
