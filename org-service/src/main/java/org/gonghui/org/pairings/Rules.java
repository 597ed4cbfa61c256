package org.gonghui.org.pairings;

/** Ids of the rules that pairings quote. */
final class Rules {

  /** Within which time the other unit answers. */
  static final String ANSWER = "pairing.answer";

  /** Within which time they do something together again. */
  static final String ACTIVITY = "pairing.activity";

  /** How long an agreement runs at most, and how long before its end it is reminded of. */
  static final String TERM = "pairing.term";

  private Rules() {}
}
