package org.gonghui.org.findings;

/** Ids of the rules that findings quote. */
final class Rules {

  /** Within which time the union says how it corrects a finding. */
  static final String PLAN = "audit.plan";

  /** Within which time it is corrected at the latest. */
  static final String CORRECTION = "audit.correction";

  /** Within which time the audit verifies that. */
  static final String VERIFICATION = "audit.verification";

  private Rules() {}
}
