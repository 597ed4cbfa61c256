package org.gonghui.platform.sheets;

import java.util.Map;

/**
 * A row as it was sent.
 *
 * @param number its place in the sheet, as spreadsheets count: from 1 on
 * @param values the texts of its cells by the names of their columns; empty cells are left out
 */
public record SheetRow(int number, Map<String, String> values) {

  public SheetRow {
    values = Map.copyOf(values);
  }

  /** The text of a cell; empty where there is none. */
  public String text(String column) {
    return values.getOrDefault(column, "");
  }

  /** Says nothing of what is in it, which may be personal data. */
  @Override
  public String toString() {
    return "SheetRow[" + number + "]";
  }
}
