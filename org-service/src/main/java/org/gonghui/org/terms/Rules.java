package org.gonghui.org.terms;

/** Ids of the rules that terms quote, beside those on their length. */
final class Rules {

  /** How long before its end a term is reminded of. */
  static final String REMINDER = "union.term.reminder";

  /** By how much a term may be extended. */
  static final String EXTENSION = "union.term.extension";

  /** Within which time the superior decides on an extension. */
  static final String EXTENSION_DECISION = "union.term.extension.decision";

  private Rules() {}
}
