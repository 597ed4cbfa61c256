package org.gonghui.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gonghui.platform.sheets.MergeWatch.Merge;
import org.jspecify.annotations.Nullable;

/**
 * Repeats what stands in cells merged over several rows in each of these, as it is read off the
 * screen. A row with nothing of its own stays empty; what is merged over columns stays in the
 * first.
 */
final class MergedCells {

  private final Map<Integer, List<Merge>> byFirst = new HashMap<>();
  private final Map<Integer, Text> texts = new TreeMap<>();
  private Set<Integer> repeated = Set.of();

  /** A text that is said of the rows down to this one. */
  private record Text(String text, int last) {}

  MergedCells(List<Merge> merges) {
    merges.forEach(it -> byFirst.computeIfAbsent(it.first(), _ -> new ArrayList<>(1)).add(it));
  }

  /** The cells of the next row. */
  List<@Nullable String> fill(int number, List<@Nullable String> cells) {
    if (byFirst.isEmpty()) {
      return cells;
    }
    texts.values().removeIf(it -> it.last() < number);
    boolean empty = cells.stream().allMatch(MergedCells::isEmpty);
    repeated = empty ? Set.of() : Set.copyOf(texts.keySet());
    List<@Nullable String> filled = empty ? cells : fill(cells);
    for (Merge it : byFirst.getOrDefault(number, List.of())) {
      String text = it.column() < cells.size() ? cells.get(it.column()) : null;
      if (text != null && !text.isBlank()) {
        texts.put(it.column(), new Text(text, it.last()));
      }
    }
    return filled;
  }

  /** The places of the row that say again what stands in a row above it. */
  Set<Integer> repeated() {
    return repeated;
  }

  private List<@Nullable String> fill(List<@Nullable String> cells) {
    List<@Nullable String> filled = new ArrayList<>(cells);
    texts.forEach((column, it) -> {
      while (filled.size() <= column) {
        filled.add(null);
      }
      filled.set(column, it.text());
    });
    return filled;
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
