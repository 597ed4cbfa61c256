package org.gonghui.platform.sheets;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows on a further sheet the rows of the table that was read, where it goes on without headings:
 * what is needed stands in the same places, and what tells rows apart is as long as it was there.
 */
final class SameTable {

  private static final int MOST_LENGTHS = 8;

  private final Columns columns;
  private final Set<Integer> lengths = new HashSet<>();

  SameTable(Columns columns) {
    this.columns = columns;
  }

  /** A row of the table, by what its columns say. */
  void read(Map<String, String> values) {
    String identity = values.get(columns.identity());
    if (identity != null && lengths.size() < MOST_LENGTHS) {
      lengths.add(CellTexts.code(identity).length());
    }
  }

  /**
   * Whether a row of another sheet goes on with it.
   *
   * @param places of the columns in the table
   */
  boolean goesOn(List<@Nullable String> cells, Map<Integer, Column> places) {
    return places.entrySet().stream()
        .filter(it -> it.getValue().required() || isIdentity(it.getValue()))
        .allMatch(it -> {
          String text = it.getKey() < cells.size() ? cells.get(it.getKey()) : null;
          return text != null
              && !text.isBlank()
              && (!isIdentity(it.getValue()) || lengths.contains(CellTexts.code(text).length()));
        });
  }

  private boolean isIdentity(Column column) {
    return column.name().equals(columns.identity());
  }
}
