package org.gonghui.e2e.access;

import java.util.List;

/**
 * Whose records; who stands above; who has nothing to do with them, beside or below.
 *
 * @param owner account or partner, by its name
 */
record Neighbourhood(String owner, List<String> above, List<String> strangers) {

  /** Officers of unions. */
  static final List<Neighbourhood> UNIONS =
      List.of(
          new Neighbourhood(
              "officer-xiangjiaotang",
              List.of("officer-bantian", "officer-office", "officer-rights"),
              List.of("officer-buji")),
          new Neighbourhood(
              "officer-bantian",
              List.of("officer-office", "officer-rights"),
              List.of("officer-buji", "officer-xiangjiaotang")),
          new Neighbourhood(
              "officer-buji",
              List.of("officer-office", "officer-rights"),
              List.of("officer-bantian", "officer-xiangjiaotang")),
          new Neighbourhood(
              "officer-office",
              List.of("officer-rights"),
              List.of("officer-bantian", "officer-xiangjiaotang")));

  /** Whose records are their own, beside somebody who is the same in role. */
  static final List<Neighbourhood> PERSONS =
      List.of(
          new Neighbourhood("worker", List.of(), List.of("rider")),
          new Neighbourhood("rider", List.of(), List.of("worker")),
          new Neighbourhood("hand", List.of(), List.of("worker")),
          new Neighbourhood("union-worker", List.of(), List.of("hand")),
          new Neighbourhood(
              "partner with verification:read",
              List.of(),
              List.of("test-partner with verification:read")));
}
