package org.gonghui.e2e.access;

import java.nio.file.Path;
import java.util.List;
import org.gonghui.e2e.Place;
import org.gonghui.e2e.StoryFailed;
import org.gonghui.e2e.Tokens;

/**
 * Tries every route of the running system as every kind of caller, after the story has been played,
 * and compares with the committed expectation; exits with 1 where anything differs.
 */
public final class AccessMatrix {

  private static final Path EXPECTATIONS = Path.of("e2e", "access-matrix.csv");
  private static final Path ACCOUNTS = Path.of("local/src/main/resources/accounts.json");

  private AccessMatrix() {}

  /** Entry point; the launcher's {@code proof access} sets the environment and the folder. */
  public static void main(String[] arguments) {
    try {
      if (!prove(Place.ofEnvironment())) {
        System.exit(1);
      }
    } catch (StoryFailed e) {
      System.out.println("FAILED: " + e.getMessage());
      System.exit(1);
    }
  }

  private static boolean prove(Place place) {
    Verdict verdict = new Verdict();
    Door door = new Door(place.gateway());
    Tokens tokens = new Tokens(place.issuer());
    List<Caller> callers = Caller.all(ACCOUNTS, tokens);
    Catalogue catalogue = new Catalogue(door, Expectation.of(EXPECTATIONS), verdict);
    new Entrance(door, tokens, callers, verdict).knock(catalogue.routes());
    int entrance = verdict.cases();
    new Territory(door, catalogue, callers, verdict).walk();
    System.out.printf(
        "%d routes, %d accounts: %d cases at the entrance, %d of jurisdiction%n",
        catalogue.routes().size(), callers.size(), entrance, verdict.cases() - entrance);
    return verdict.tell();
  }
}
