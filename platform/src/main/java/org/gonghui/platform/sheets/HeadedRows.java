package org.gonghui.platform.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Finds the row of headings, below titles and instructions, and reads what follows by it. */
final class HeadedRows implements RawRows {

  private static final int LOOKED_FOR = 30;
  private static final int LONGEST = 4000;

  private final Columns columns;
  private final int most;
  private final Predicate<SheetRow> each;
  private Map<Integer, Column> places = Map.of();
  private Map<Integer, Column> nearest = Map.of();
  private boolean found;
  private int looked;
  private int taken;

  HeadedRows(Columns columns, int most, Predicate<SheetRow> each) {
    this.columns = columns;
    this.most = most;
    this.each = each;
  }

  /** Refuses a file in which no row was one of headings. */
  void requireFound() {
    if (!found) {
      throw new RuleBroken("sheet.headings-missing", columns.missing(nearest));
    }
  }

  @Override
  public void begin() {
    looked = 0;
  }

  /** The first sheet with headings is read, and none after it. */
  @Override
  public boolean take(int number, List<@Nullable String> cells) {
    if (looked < 0) {
      return row(number, cells);
    }
    if (found) {
      return false;
    }
    if (looked < LOOKED_FOR && cells.stream().anyMatch(HeadedRows::isFilled)) {
      looked++;
      find(cells);
    }
    return true;
  }

  private void find(List<@Nullable String> cells) {
    Map<Integer, Column> here = columns.locate(cells);
    if (here.size() > nearest.size()) {
      nearest = here;
    }
    if (columns.missing(here).isEmpty()) {
      places = here;
      found = true;
      looked = -1;
    }
  }

  private boolean row(int number, List<@Nullable String> cells) {
    Map<String, String> values = new HashMap<>();
    places.forEach((place, column) -> {
      String text = place < cells.size() ? cells.get(place) : null;
      if (text != null && !text.isBlank()) {
        values.put(column.name(), text.length() > LONGEST ? text.substring(0, LONGEST) : text);
      }
    });
    if (values.isEmpty()) {
      return true;
    }
    if (++taken > most) {
      throw new RuleBroken("sheet.too-many-rows", most);
    }
    return each.test(new SheetRow(number, values));
  }

  private static boolean isFilled(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
