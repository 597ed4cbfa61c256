package org.gonghui.org.boutiques;

/** Ids of the rules that boutiques quote. */
final class Rules {

  /** How many communities of each street are chosen, and how many services each has at least. */
  static final String PROGRAMME = "boutique.programme";

  /** Within which time a community that was chosen creates what it is to be. */
  static final String CREATION = "boutique.creation";

  private Rules() {}
}
