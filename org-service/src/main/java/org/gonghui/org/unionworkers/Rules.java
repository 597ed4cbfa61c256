package org.gonghui.org.unionworkers;

/** Ids of the rules and of the standard that the files of union workers quote. */
final class Rules {

  /** How long the probation is. */
  static final String PROBATION = "union-worker.probation";

  /** Who can be raised to the next rank. */
  static final String PROMOTION = "union-worker.promotion";

  /** From when and until when a year is assessed. */
  static final String ASSESSMENT = "union-worker.assessment";

  /** How long one can appeal, and within which time it is reviewed. */
  static final String APPEAL = "union-worker.assessment-appeal";

  /** The table of pay by rank. */
  static final String PAY = "union-worker.pay";

  /** What comes on top of it. */
  static final String BENEFITS = "union-worker.benefits";

  /** How long before they leave workers say so. */
  static final String RESIGNATION = "union-worker.resignation";

  /** Within which time a transfer is answered, and what moves with the worker. */
  static final String TRANSFER = "union-worker.transfer";

  /** Id of the standard of assessments. */
  static final String STANDARD = "union-worker";

  private Rules() {}
}
