package org.gonghui.org.certificates;

/** Ids of the rules that certificates quote. */
final class Rules {

  /** A certificate runs with the term. */
  static final String VALIDITY = "union.legal-person.validity";

  /** When it is renewed. */
  static final String RENEWAL = "union.legal-person.renewal";

  /** Within which time a change is reported. */
  static final String CHANGE = "union.legal-person.change";

  /** Within which time the registrar decides. */
  static final String DECISION = "union.legal-person.decision";

  private Rules() {}
}
