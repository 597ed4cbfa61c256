package org.gonghui.platform.sheets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Finds the row of headings, below titles and instructions, and reads what follows by it. */
final class HeadedRows implements RawRows {

  private static final int LOOKED_FOR = 30;
  private static final int LONGEST = 4000;
  private static final int LONGEST_HEADING = 60;
  private static final int MOST_UNREAD = 50;

  /** The row below the last: 合计, 总计：25人. */
  private static final Pattern TOTAL =
      Pattern.compile("(?:本页|本表|以上)?(?:合计|总计|小计|共计|累计|总数|total|subtotal)共?\\d*[人名条行户家笔]?");

  /** What stands beside a total, in whatever column: 3, 3人. */
  private static final Pattern COUNT = Pattern.compile("[\\d,.]{1,10}\\s*[人名条行户家笔元]?");

  /** What people write below a table and is no row of it: 制表人：张三, 注：…. */
  private static final Pattern FOOT =
      Pattern.compile(
          "(?:制表|填表|填报|编制|审核|审批|复核|经办|负责|联系|单位|工会|盖章|日期|备注|说明|附注|注)[^:]{0,8}:.*", Pattern.DOTALL);

  private static final Pattern SPACE = Pattern.compile("\\s");

  /** Headings that nobody misses: numbers of rows, and what our own workbook of errors adds. */
  private static final Set<String> NOT_MISSED =
      Set.of("序号", "编号", "行号", "no", "错误原因", "修改建议", "原表行号", "reason", "proposal", "rowinthefile");

  private final Columns columns;
  private final int most;
  private final Predicate<SheetRow> each;
  private Map<Integer, Column> places = Map.of();
  private Map<Integer, Column> nearest = Map.of();
  private List<String> unread = List.of();
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

  /** The headings that are none of the columns. */
  List<String> unread() {
    return unread;
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
      unread = unread(cells);
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
    if (values.isEmpty() || isTotal(values, cells) || isFoot(cells)) {
      return true;
    }
    if (++taken > most) {
      throw new RuleBroken("sheet.too-many-rows", most);
    }
    return each.test(new SheetRow(number, values));
  }

  private boolean isTotal(Map<String, String> values, List<@Nullable String> cells) {
    if (cells.stream()
        .filter(HeadedRows::isFilled)
        .findFirst()
        .filter(HeadedRows::isTotal)
        .isEmpty()) {
      return false;
    }
    String identity = values.get(columns.identity());
    return identity == null
        || isTotal(identity)
        || cells.stream().filter(HeadedRows::isFilled).allMatch(HeadedRows::isCounted);
  }

  private static boolean isCounted(@Nullable String text) {
    return text != null && (isTotal(text) || COUNT.matcher(text.strip()).matches());
  }

  /** Only where nothing else stands in the row: what might be somebody comes back. */
  private static boolean isFoot(List<@Nullable String> cells) {
    return cells.stream().filter(HeadedRows::isFilled).allMatch(HeadedRows::isFoot);
  }

  private static boolean isFoot(@Nullable String text) {
    return text != null
        && FOOT.matcher(
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(""))
            .matches();
  }

  private static boolean isTotal(@Nullable String text) {
    return text != null && TOTAL.matcher(Column.plain(text)).matches();
  }

  private List<String> unread(List<@Nullable String> headings) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < headings.size() && all.size() < MOST_UNREAD; i++) {
      String text = headings.get(i);
      if (text != null && !text.isBlank() && !places.containsKey(i) && isMissed(text)) {
        String said = CellTexts.words(text);
        all.add(said.substring(0, Math.min(LONGEST_HEADING, said.length())));
      }
    }
    return List.copyOf(all);
  }

  private static boolean isMissed(String heading) {
    return !NOT_MISSED.contains(Column.plain(heading));
  }

  private static boolean isFilled(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
