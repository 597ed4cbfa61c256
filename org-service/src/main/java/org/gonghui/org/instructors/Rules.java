package org.gonghui.org.instructors;

/** Ids of the rules that bargaining instructors quote. */
final class Rules {

  /** For how long they are appointed, after which training. */
  static final String APPOINTMENT = "instructor.appointment";

  /** How many enterprises at once, and when the result is reported. */
  static final String ASSIGNMENT = "instructor.assignment";

  private Rules() {}
}
