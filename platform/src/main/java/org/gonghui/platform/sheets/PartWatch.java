package org.gonghui.platform.sheets;

import org.gonghui.kernel.RuleBroken;

/**
 * Looks at the bytes of a workbook's parts for what the reader would make large lists of: more
 * shared texts than there can be cells, and cells in columns beyond the last, {@code XFD}.
 */
final class PartWatch {

  private static final int LAST_COLUMN_LETTERS = 3;

  private final int mostStrings;
  private int strings;
  private int tag;
  private int place;

  PartWatch(int mostStrings) {
    this.mostStrings = mostStrings;
  }

  void begin() {
    strings = 0;
    tag = 0;
    place = 0;
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

  /** {@code r="ABCD}: more letters than a column has. */
  private void checkPlace(byte it) {
    if (it == 'r' && place == 0) {
      place = 1;
    } else if (place == 1 && it == '=' || place == 2 && (it == '"' || it == '\'')) {
      place++;
    } else if (place >= 3 && it >= 'A' && it <= 'Z') {
      if (++place > 3 + LAST_COLUMN_LETTERS) {
        throw new RuleBroken("sheet.unreadable");
      }
    } else {
      place = it == 'r' ? 1 : 0;
    }
  }
}
