package org.gonghui.platform.sheets;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Finds the row of headings, below titles and instructions, and reads what follows by it. */
final class HeadedRows implements RawRows {

  private static final int LOOKED_FOR = 30;
  private static final int LONGEST = 4000;
  private static final int LONGEST_HEADING = 60;
  private static final int MOST_SHEETS = 50;
  private static final int FEW = 2;

  private enum State {
    /** For the headings. */
    LOOKING,
    BELOW_HEADINGS,
    READING,
    /** Of a further sheet with headings, if there is anything below them. */
    LEAVING
  }

  private final Columns columns;
  private final Map<String, Set<String>> spellings = new HashMap<>();
  private final int most;
  private final Predicate<SheetRow> each;
  private final List<String> unreadSheets = new ArrayList<>();
  private final SameTable table;
  private Map<Integer, Column> places = Map.of();
  private Map<Integer, Column> nearest = Map.of();
  private List<String> unread = List.of();
  private String sheet = "";
  private State state = State.LOOKING;
  private boolean found;
  private boolean enough;
  private List<@Nullable String> above = List.of();
  private int looked;
  private int taken;

  HeadedRows(Columns columns, int most, Predicate<SheetRow> each) {
    this.columns = columns;
    this.table = new SameTable(columns);
    columns.all().forEach(it -> spellings.put(it.name(), it.spellings().collect(toSet())));
    this.most = most;
    this.each = each;
  }

  /** Refuses a file in which no row was one of headings. */
  void requireFound() {
    if (!found) {
      throw new RuleBroken("sheet.headings-missing", columns.missing(nearest));
    }
  }

  /** The headings that are none of the columns, and the sheets that were left. */
  Unread unread() {
    return new Unread(unread, unreadSheets);
  }

  @Override
  public boolean begin(String name) {
    looked = 0;
    above = List.of();
    sheet = name;
    state = State.LOOKING;
    return !enough && unreadSheets.size() < MOST_SHEETS;
  }

  /**
   * The first sheet with headings and rows is read; those after it that have both, or go on with
   * its table without headings, are told.
   */
  @Override
  public boolean take(int number, List<@Nullable String> cells, Set<Integer> repeated) {
    if (cells.stream().noneMatch(NoRows::isFilled)) {
      return true;
    }
    return switch (state) {
      case LOOKING -> look(cells);
      case BELOW_HEADINGS -> {
        state = State.READING;
        yield isSecondOfHeadings(cells) || row(number, cells, repeated);
      }
      case READING -> row(number, cells, repeated);
      case LEAVING -> leave();
    };
  }

  private boolean leave() {
    unreadSheets.add(sheet);
    return false;
  }

  private boolean look(List<@Nullable String> cells) {
    if (++looked > LOOKED_FOR) {
      return false;
    }
    List<@Nullable String> headings = headings(cells);
    Map<Integer, Column> here = columns.locate(headings);
    if (here.size() > nearest.size()) {
      nearest = here;
    }
    above = cells;
    if (!columns.missing(here).isEmpty()) {
      return taken == 0 || !table.goesOn(cells, places) || leave();
    }
    if (taken > 0) {
      state = State.LEAVING;
      return true;
    }
    found = true;
    state = State.BELOW_HEADINGS;
    places = here;
    unread = UnreadHeadings.of(headings, places.keySet());
    above = headings;
    return true;
  }

  /** Of a heading in two rows, 姓名 in the one and 手机号码 in the other, both. */
  private List<@Nullable String> headings(List<@Nullable String> cells) {
    boolean both =
        !columns.missing(columns.locate(cells)).isEmpty()
            && !columns.locate(cells).isEmpty()
            && !columns.locate(above).isEmpty();
    return both ? below(above, cells) : cells;
  }

  /** What stands in a row, and where that is nothing what stands above. */
  private static List<@Nullable String> below(
      List<@Nullable String> upper, List<@Nullable String> lower) {
    List<@Nullable String> both = new ArrayList<>();
    for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
      String text = i < lower.size() ? lower.get(i) : null;
      both.add(NoRows.isFilled(text) || i >= upper.size() ? text : upper.get(i));
    }
    return both;
  }

  /** The lower of two rows that both say all of it: 联系方式 above, 手机号码 below. */
  private boolean isSecondOfHeadings(List<@Nullable String> cells) {
    Map<Integer, Column> here = columns.locate(cells);
    if (!columns.missing(here).isEmpty() || here.size() < Math.min(FEW, places.size())) {
      return false;
    }
    List<@Nullable String> both = below(above, cells);
    places = columns.locate(both);
    unread = UnreadHeadings.of(both, places.keySet());
    return true;
  }

  /** Headings again, as on every printed page, or what a merged heading has below it. */
  private boolean isHeadings(Map<String, String> values) {
    return values.entrySet().stream()
        .allMatch(it ->
            it.getValue().length() <= LONGEST_HEADING
                && spellings
                    .getOrDefault(it.getKey(), Set.of())
                    .contains(Column.plain(it.getValue())));
  }

  /** A numbered row of a form that nobody filled in says only what is merged over all of them. */
  private boolean row(int number, List<@Nullable String> cells, Set<Integer> repeated) {
    Map<String, String> values = new HashMap<>();
    Set<String> own = new HashSet<>();
    places.forEach((place, column) -> {
      String text = place < cells.size() ? cells.get(place) : null;
      if (text != null && !text.isBlank()) {
        values.put(column.name(), text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (!repeated.contains(place)) {
          own.add(column.name());
        }
      }
    });
    if (own.isEmpty()
        || isHeadings(values)
        || NoRows.isTotal(cells, values.get(columns.identity()))
        || NoRows.isFoot(cells)) {
      return true;
    }
    table.read(values);
    if (++taken > most) {
      throw new RuleBroken("sheet.too-many-rows", most);
    }
    enough = !each.test(new SheetRow(number, values));
    return !enough;
  }
}
