package org.gonghui.rights.legalaid;

/** Ids of the rules of law that legal aid follows. */
final class Rules {

  static final String NO_MEANS_CHECK = "legal-aid.no-means-check";
  static final String MEANS = "legal-aid.means";
  static final String DECISION = "legal-aid.decision";
  static final String ASSIGNMENT = "legal-aid.assignment";
  static final String URGENT = "legal-aid.urgent";
  static final String RECOGNITION_BY_EMPLOYER = "injury.recognition.employer";
  static final String RECOGNITION_BY_WORKER = "injury.recognition.worker";
  static final String ARBITRATION = "arbitration.limitation";
  static final String ARBITRATION_OF_WAGES = "arbitration.limitation.wages";

  private Rules() {}
}
