package org.gonghui.org.weekly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was counted for a figure.
 *
 * @param count how many records, each once
 * @param factIds the facts that tell of them
 */
public record Counted(WeekFigure figure, int count, List<String> factIds) {

  public Counted {
    factIds = List.copyOf(factIds);
  }

  /** All figures of these facts, in their order. */
  static List<Counted> of(Collection<WeekFact> facts) {
    Map<WeekFigure, List<WeekFact>> byFigure = new EnumMap<>(WeekFigure.class);
    facts.forEach(it -> byFigure.computeIfAbsent(it.figure(), _ -> new ArrayList<>()).add(it));
    return Arrays.stream(WeekFigure.values())
        .map(it -> of(it, byFigure.getOrDefault(it, List.of())))
        .toList();
  }

  private static Counted of(WeekFigure figure, List<WeekFact> facts) {
    long count = facts.stream().map(WeekFact::recordId).distinct().count();
    return new Counted(
        figure, Math.toIntExact(count), facts.stream().map(WeekFact::id).sorted().toList());
  }
}
