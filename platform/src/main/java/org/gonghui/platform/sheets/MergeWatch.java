package org.gonghui.platform.sheets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gonghui.kernel.RuleBroken;

/**
 * Looks at the bytes of a workbook's parts for the ranges of merged cells, {@code <mergeCell
 * ref="D2:D4"/>}: they stand behind the rows, which are read before them.
 */
final class MergeWatch {

  private static final byte[] NAME = "mergeCell".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:^|\\s)ref\\s*=\\s*[\"']([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})[\"']");
  private static final int LONGEST = 200;
  private static final int MOST = 500_000;

  /** More than any of the sheets has: what is merged further to the right is no cell of a row. */
  private static final int COLUMNS = 512;

  private static final int OUTSIDE = -1;

  private final StringBuilder element = new StringBuilder();
  private List<Merge> found = new ArrayList<>(0);
  private int all;
  private int matched = OUTSIDE;

  /**
   * Cells merged over several rows; what stands in the first is of all of them.
   *
   * @param column from 0 on, as the rows have it
   * @param first number of the row with the text, from 1 on
   */
  record Merge(int column, int first, int last) {}

  void begin() {
    found = new ArrayList<>(0);
    matched = OUTSIDE;
    element.setLength(0);
  }

  /** What was found since it began. */
  List<Merge> found() {
    return found;
  }

  void look(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      byte it = bytes[i];
      if (matched > NAME.length) {
        within(it);
      } else if (it == '<' || it == ':') {
        matched = 0;
      } else if (matched != OUTSIDE) {
        matched = name(it);
      }
    }
  }

  private int name(byte it) {
    if (matched == NAME.length) {
      return it <= ' ' ? matched + 1 : OUTSIDE;
    }
    return it == NAME[matched] ? matched + 1 : OUTSIDE;
  }

  private void within(byte it) {
    if (it != '>' && element.length() < LONGEST) {
      element.append((char) it);
      return;
    }
    Matcher range = RANGE.matcher(element);
    if (range.find()) {
      add(range);
    }
    element.setLength(0);
    matched = OUTSIDE;
  }

  private void add(Matcher range) {
    int first = Integer.parseInt(range.group(2));
    int last = Integer.parseInt(range.group(3));
    if (last > first && column(range.group(1)) < COLUMNS) {
      if (++all > MOST) {
        throw new RuleBroken("sheet.unreadable");
      }
      found.add(new Merge(column(range.group(1)), first, last));
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (char it : letters.toCharArray()) {
      column = column * 26 + it - 'A' + 1;
    }
    return column - 1;
  }
}
