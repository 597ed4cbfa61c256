package org.gonghui.org.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where unions stood, kept by a test in its own simple way. */
final class Places {

  private final Map<String, TreeMap<LocalDate, String>> superiors = new HashMap<>();
  private final Map<String, Map.Entry<LocalDate, String>> successors = new HashMap<>();

  void stands(String union, String superior) {
    moves(union, superior, LocalDate.MIN);
  }

  void moves(String union, String superior, LocalDate on) {
    superiors.computeIfAbsent(union, _ -> new TreeMap<>()).put(on, superior);
  }

  void goesInto(String union, String successor, LocalDate on) {
    successors.put(union, Map.entry(on, successor));
  }

  /** The union to which belonged on a day what belongs to this one, and all above it. */
  List<String> path(String union, LocalDate day) {
    List<String> path = new ArrayList<>();
    String at = living(union, day);
    while (at != null) {
      path.add(at);
      var above = superiors.get(at);
      at = above == null ? null : living(above.floorEntry(day).getValue(), day);
    }
    return path;
  }

  private String living(String union, LocalDate day) {
    var end = successors.get(union);
    return end == null || day.isBefore(end.getKey()) ? union : living(end.getValue(), day);
  }
}
