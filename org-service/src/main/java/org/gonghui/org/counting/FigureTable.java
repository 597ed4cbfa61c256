package org.gonghui.org.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures of several unions as of several days, out of what was read for all of them. */
public final class FigureTable {

  private final Map<String, Map<String, List<Tally>>> ofUnions;
  private final LocalDate since;
  private final LocalDate last;

  FigureTable(Collection<Tally> all, LocalDate since, LocalDate last) {
    this.ofUnions =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Tally::unionId, HashMap::new, Collectors.groupingBy(Tally::part)));
    this.since = since;
    this.last = last;
  }

  /** The sums that these figures are made of. */
  static Set<String> parts(Collection<Metric> metrics, LocalDate since, LocalDate last) {
    Set<String> parts = new HashSet<>();
    for (Metric metric : metrics) {
      parts.addAll(wanted(metric, since, last));
      if (metric.isRate()) {
        parts.add(Deltas.all(metric));
      }
    }
    return parts;
  }

  /** What happened in an earlier year of the plan counts on under a name of its own. */
  private static List<String> wanted(Metric metric, LocalDate since, LocalDate last) {
    List<String> parts = new ArrayList<>(List.of(Deltas.wanted(metric)));
    if (!metric.isRate()) {
      IntStream.range(since.getYear(), last.getYear())
          .forEach(year -> parts.add(Deltas.wantedOf(metric, year)));
    }
    return parts;
  }

  /** A figure of one of the unions at the end of one of the days that were asked for. */
  public Figure of(String unionId, Metric metric, LocalDate day) {
    List<String> wanted = wanted(metric, since, last);
    long upTo = sum(unionId, wanted, day);
    return metric.isRate()
        ? new Figure(upTo, sum(unionId, List.of(Deltas.all(metric)), day))
        : new Figure(upTo - sum(unionId, wanted, since.minusDays(1)), null);
  }

  private long sum(String unionId, List<String> parts, LocalDate day) {
    Map<String, List<Tally>> known = ofUnions.getOrDefault(unionId, Map.of());
    return parts.stream()
        .flatMap(it -> known.getOrDefault(it, List.of()).stream())
        .mapToLong(it -> it.upTo(day))
        .sum();
  }
}
