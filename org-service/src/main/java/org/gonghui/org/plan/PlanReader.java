package org.gonghui.org.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gonghui.org.plan.WorkPlan.Point;
import org.gonghui.org.plan.WorkPlan.Target;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plan from two tables of the same name, {@code <union>-<year>}: in {@code .tsv}, after a
 * line {@code # title}, the text of each point as published; in {@code .csv} its departments and
 * targets, a line for each target. A mistake is told with file and line.
 */
final class PlanReader {

  private static final String TEXTS = "item\tsection\ttitle\ttext";
  private static final String TARGETS =
      "item,department,subject,metric,comparison,target,unit,fed_by";
  private static final Set<String> DEPARTMENTS =
      Set.of("OFFICE", "ORGANIZING", "RIGHTS", "PUBLICITY", "AUDIT");
  private static final String NUMBER = "\\d{1,18}";

  private final String name;
  private final Map<Integer, List<String[]>> rows = new LinkedHashMap<>();

  private PlanReader(String name) {
    this.name = name;
  }

  /**
   * The plan of a union for a year.
   *
   * @param name of both files, without their ending
   */
  static WorkPlan read(String name, String unionId, int year, String texts, String targets) {
    return new PlanReader(name).plan(unionId, year, texts, targets);
  }

  private WorkPlan plan(String unionId, int year, String texts, String targets) {
    String first = texts.lines().findFirst().orElse("");
    if (!first.startsWith("# ")) {
      throw mistake("tsv", "expected the title in the first line, after '# '");
    }
    lines("csv", targets, TARGETS, ",", 8)
        .forEach(it -> rows.computeIfAbsent(item("csv", it), key -> new ArrayList<>()).add(it));
    List<Point> points = new ArrayList<>();
    for (String[] it : lines("tsv", texts, TEXTS, "\t", 4)) {
      points.add(point(it));
    }
    if (!rows.isEmpty()) {
      throw mistake("csv", "point " + rows.keySet().iterator().next() + " has no text, or two");
    }
    return new WorkPlan(unionId, year, first.substring(2).strip(), points);
  }

  private List<String[]> lines(
      String ending, String text, String heading, String between, int columns) {
    List<String> lines = text.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList();
    if (lines.size() < 2 || !lines.getFirst().equals(heading)) {
      throw mistake(ending, "expected the headings '" + heading + "' and at least one line");
    }
    List<String[]> cells = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] found = line.split(between, -1);
      require(
          found.length == columns, ending, () -> columns + " columns expected in '" + line + "'");
      cells.add(found);
    }
    return cells;
  }

  private int item(String ending, String[] row) {
    require(row[0].matches("[1-9]\\d{0,3}"), ending, () -> "no number of a point: " + row[0]);
    return Integer.parseInt(row[0]);
  }

  private Point point(String[] text) {
    int item = item("tsv", text);
    List<String[]> own = rows.remove(item);
    if (own == null) {
      throw mistake("tsv", "point " + item + " is not in the .csv, or here twice");
    }
    String[] first = own.getFirst();
    List<String> departments = List.of(first[1].split("\\|"));
    require(
        DEPARTMENTS.containsAll(departments),
        "csv",
        () -> "point " + item + ": departments are " + DEPARTMENTS);
    List<Target> targets =
        own.stream().filter(it -> !it[3].isEmpty()).map(PlanReader::target).toList();
    return new Point(item, text[1], text[2], text[3], departments, first[2], targets);
  }

  private static Target target(String[] row) {
    String number = row[5];
    return new Target(
        row[3], number.matches(NUMBER) ? Long.valueOf(number) : null, note(number), row[6], row[7]);
  }

  private static @Nullable String note(String number) {
    return number.isEmpty() || number.matches(NUMBER) ? null : number;
  }

  private void require(boolean holds, String ending, Supplier<String> what) {
    if (!holds) {
      throw mistake(ending, what.get());
    }
  }

  private IllegalArgumentException mistake(String ending, String what) {
    return new IllegalArgumentException(name + "." + ending + ": " + what);
  }
}
