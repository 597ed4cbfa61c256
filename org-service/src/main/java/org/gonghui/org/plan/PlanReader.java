package org.gonghui.org.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gonghui.org.plan.WorkPlan.Point;
import org.gonghui.org.plan.WorkPlan.Target;
import org.jspecify.annotations.Nullable;

/**
 * Reads a year's plan from two tables: {@code 2023.tsv}, the text of each point as published, and
 * {@code 2023.csv}, its departments and targets, a line for each target.
 */
final class PlanReader {

  private static final String NUMBER = "\\d+";

  private PlanReader() {}

  static WorkPlan read(int year) {
    Map<String, List<String[]>> rows =
        lines(year + ".csv").stream()
            .map(it -> it.split(",", -1))
            .collect(Collectors.groupingBy(it -> it[0]));
    List<Point> points =
        lines(year + ".tsv").stream()
            .map(it -> it.split("\t", -1))
            .map(it -> point(it, Objects.requireNonNull(rows.get(it[0]))))
            .toList();
    return new WorkPlan(year, "龙岗区总工会" + year + "年工作要点", points);
  }

  private static Point point(String[] text, List<String[]> rows) {
    String[] first = rows.getFirst();
    List<Target> targets = new ArrayList<>();
    for (String[] row : rows) {
      if (!row[3].isEmpty()) {
        targets.add(target(row));
      }
    }
    return new Point(
        Integer.parseInt(text[0]),
        text[1],
        text[2],
        text[3],
        List.of(first[1].split("\\|")),
        first[2],
        targets);
  }

  private static Target target(String[] row) {
    String number = row[5];
    return new Target(
        row[3], number.matches(NUMBER) ? Long.valueOf(number) : null, note(number), row[6], row[7]);
  }

  private static @Nullable String note(String number) {
    return number.isEmpty() || number.matches(NUMBER) ? null : number;
  }

  private static List<String> lines(String name) {
    try (InputStream in = PlanReader.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).filter(it -> !it.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
