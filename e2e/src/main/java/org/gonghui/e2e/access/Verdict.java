package org.gonghui.e2e.access;

import java.util.ArrayList;
import java.util.List;

/** Counts what was looked at and keeps what was wrong; may be told from several threads. */
final class Verdict {

  private static final int SHOWN = 60;

  private final List<String> wrong = new ArrayList<>();
  private int cases;

  synchronized void check(boolean truth, String complaint) {
    cases++;
    if (!truth) {
      wrong.add(complaint);
    }
  }

  int cases() {
    return cases;
  }

  /** Prints what was wrong; true if nothing was. */
  boolean tell() {
    wrong.stream().limit(SHOWN).forEach(it -> System.out.println("FAILED: " + it));
    if (wrong.size() > SHOWN) {
      System.out.println("… and " + (wrong.size() - SHOWN) + " more");
    }
    return wrong.isEmpty();
  }
}
