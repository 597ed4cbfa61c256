package org.gonghui.org.plantasks;

/** Ids of the rules that tasks quote. */
final class Rules {

  /** How deep tasks are broken down, when they are reminded of, what shows that they are done. */
  static final String TASK = "plan.task";

  /** Within which time what was reported is looked at. */
  static final String CONFIRMATION = "plan.confirmation";

  private Rules() {}
}
