package org.gonghui.e2e.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may use a route, written down by hand and not derived from the code.
 *
 * @param roles any one of them
 * @param scopes any one of them, for a partner
 * @param departments any one of them, for who works for a department; none: all
 * @param reach whose records are seen: {@code scoped} to the union and those below it, one's {@code
 *     own}, {@code open} to whoever may use the route, {@code none} where there are no records
 */
record Expectation(
    String method,
    String path,
    Set<String> roles,
    Set<String> scopes,
    Set<String> departments,
    Set<String> reach) {

  private static final String HEADING = "method,path,roles,scopes,departments,jurisdiction";
  private static final Set<String> REACHES = Set.of("scoped", "own", "open", "none");

  /** All that the file says. */
  static List<Expectation> of(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (!lines.getFirst().equals(HEADING)) {
        throw new IllegalArgumentException(file + " does not begin with " + HEADING);
      }
      return lines.stream().skip(1).filter(it -> !it.isBlank()).map(Expectation::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Expectation parse(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 6 || !REACHES.containsAll(words(cells[5])) || words(cells[5]).isEmpty()) {
      throw new IllegalArgumentException("not a line of the access matrix: " + line);
    }
    return new Expectation(
        cells[0], cells[1], words(cells[2]), words(cells[3]), words(cells[4]), words(cells[5]));
  }

  private static Set<String> words(String cell) {
    return cell.isBlank() ? Set.of() : new LinkedHashSet<>(List.of(cell.split(" ")));
  }

  String key() {
    return method + " " + path;
  }

  boolean isScoped() {
    return reach.contains("scoped");
  }

  boolean isOpen() {
    return reach.contains("open");
  }

  boolean isOwn() {
    return reach.contains("own");
  }

  /** Whether this caller is to be let in; a partner never is without a scope. */
  boolean lets(Caller caller) {
    boolean role = caller.roles().stream().anyMatch(roles::contains);
    if (caller.roles().contains("partner")) {
      return role && caller.scopes().stream().anyMatch(scopes::contains);
    }
    String department = caller.department();
    return role
        && (departments.isEmpty() || department.isEmpty() || departments.contains(department));
  }
}
