package org.gonghui.platform.sheets;

import org.gonghui.kernel.RuleBroken;

/**
 * Looks at the bytes of a workbook's parts for what the reader would make large lists of: more
 * shared texts than there can be cells, and cells in columns beyond the last, {@code XFD}.
 */
final class PartWatch {

  private static final int LAST_COLUMN_LETTERS = 3;
  private static final int ELSEWHERE = 0;
  private static final int BEFORE_NAME = 1;
  private static final int AFTER_NAME = 2;
  private static final int AFTER_SIGN = 3;
  private static final int IN_VALUE = 4;

  private final int mostStrings;
  private int strings;
  private int tag;
  private int place;
  private int letters;

  PartWatch(int mostStrings) {
    this.mostStrings = mostStrings;
  }

  void begin() {
    strings = 0;
    tag = 0;
    place = ELSEWHERE;
    letters = 0;
  }

  void look(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      countString(bytes[i]);
      checkPlace(bytes[i]);
    }
  }

  /** {@code <si>}, also with a prefix of a name space before it, as {@code :si} or {@code <si}. */
  private void countString(byte it) {
    if (it == '<' || it == ':') {
      tag = 1;
    } else if (tag == 1 && it == 's' || tag == 2 && it == 'i') {
      tag++;
    } else {
      if (tag == 3 && (it == '>' || it == '/' || it <= ' ') && ++strings > mostStrings) {
        throw new RuleBroken("sheet.too-many-texts", mostStrings);
      }
      tag = 0;
    }
  }

  /**
   * {@code r="ABCD}: more letters than a column has, or one that is written as an entity. It is
   * looked for in all parts, since any may be called a sheet, and only where {@code r} is the whole
   * name: every theme says {@code lastClr="FFFFFF"}.
   */
  private void checkPlace(byte it) {
    if (place == IN_VALUE && (it >= 'A' && it <= 'Z' || it == '&')) {
      letters = it == '&' ? LAST_COLUMN_LETTERS + 1 : letters + 1;
      if (letters > LAST_COLUMN_LETTERS) {
        throw new RuleBroken("sheet.unreadable");
      }
    } else if (isSpace(it)) {
      place = place == AFTER_NAME || place == AFTER_SIGN ? place : BEFORE_NAME;
    } else if (it == ':' || place == BEFORE_NAME && it == 'r') {
      place = it == ':' ? BEFORE_NAME : AFTER_NAME;
    } else if (place == AFTER_NAME && it == '=') {
      place = AFTER_SIGN;
    } else {
      place = place == AFTER_SIGN && (it == '"' || it == '\'') ? IN_VALUE : ELSEWHERE;
      letters = 0;
    }
  }

  private static boolean isSpace(byte it) {
    return it == ' ' || it == '\n' || it == '\r' || it == '\t';
  }
}
