package org.gonghui.org.partylinks;

/** Ids of the rules that links quote. */
final class Rules {

  /** How long after a joint meeting the next one is due. */
  static final String MEETING = "party-link.meeting";

  /** What is asked of a link in a year for each of the three to be there. */
  static final String STANDARD = "party-link.standard";

  private Rules() {}
}
