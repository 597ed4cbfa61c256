package org.gonghui.platform.sheets;

import java.util.List;

/**
 * What of a file was not read, though it may have been meant.
 *
 * @param headings that were not understood: nothing below them was read
 * @param sheets further visible sheets of a workbook with the same headings and rows below them, or
 *     with rows of the same table without headings
 */
public record Unread(List<String> headings, List<String> sheets) {

  public Unread {
    headings = List.copyOf(headings);
    sheets = List.copyOf(sheets);
  }
}
