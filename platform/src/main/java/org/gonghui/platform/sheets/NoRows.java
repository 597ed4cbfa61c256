package org.gonghui.platform.sheets;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what stands below a table and is no row of it: totals, signatures, remarks. */
final class NoRows {

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

  private NoRows() {}

  /**
   * Whether a row is of totals.
   *
   * @param identity what it says in the column that tells rows apart
   */
  static boolean isTotal(List<@Nullable String> cells, @Nullable String identity) {
    if (cells.stream().filter(NoRows::isFilled).findFirst().filter(NoRows::isTotal).isEmpty()) {
      return false;
    }
    return identity == null
        || isTotal(identity)
        || cells.stream().filter(NoRows::isFilled).allMatch(NoRows::isCounted);
  }

  private static boolean isCounted(@Nullable String text) {
    return text != null && (isTotal(text) || COUNT.matcher(text.strip()).matches());
  }

  /** Only where nothing else stands in the row: what might be somebody comes back. */
  static boolean isFoot(List<@Nullable String> cells) {
    return cells.stream().filter(NoRows::isFilled).allMatch(NoRows::isFoot);
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

  static boolean isFilled(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
