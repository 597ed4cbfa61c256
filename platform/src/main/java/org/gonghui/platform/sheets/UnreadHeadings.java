package org.gonghui.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headings that are none of the columns, but for those that nobody misses. */
final class UnreadHeadings {

  private static final int MOST = 50;
  private static final int LONGEST = 60;

  /** Numbers of rows, and what our own workbook of errors adds. */
  private static final Set<String> NOT_MISSED =
      Set.of("序号", "编号", "行号", "no", "错误原因", "修改建议", "原表行号", "reason", "proposal", "rowinthefile");

  private UnreadHeadings() {}

  /**
   * Those of a row of headings.
   *
   * @param places of the columns that were found
   */
  static List<String> of(List<@Nullable String> headings, Set<Integer> places) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < headings.size() && all.size() < MOST; i++) {
      String text = headings.get(i);
      if (text != null && !text.isBlank() && !places.contains(i) && isMissed(text)) {
        String said = CellTexts.words(text);
        all.add(said.substring(0, Math.min(LONGEST, said.length())));
      }
    }
    return List.copyOf(all);
  }

  private static boolean isMissed(String heading) {
    return !NOT_MISSED.contains(Column.plain(heading));
  }
}
