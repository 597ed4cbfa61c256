package org.gonghui.platform.sheets;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads the rows of a file, of whatever kind it is; it blocks. */
public final class SheetReader {

  private final SheetLimits limits;

  /** Reads no more than these. */
  public SheetReader(SheetLimits limits) {
    this.limits = limits;
  }

  /** Refuses a file that is no sheet, or lacks columns; reads no further than to its first row. */
  public void check(byte[] file, Columns columns) {
    rows(file, columns, _ -> false);
  }

  /**
   * Every row with something in it, in the order of the sheet; not one of totals.
   *
   * @return what of it was not read
   */
  public Unread read(byte[] file, Columns columns, Consumer<SheetRow> each) {
    return rows(
        file,
        columns,
        row -> {
          each.accept(row);
          return true;
        });
  }

  private Unread rows(byte[] file, Columns columns, Predicate<SheetRow> each) {
    HeadedRows rows = new HeadedRows(columns, limits.rows(), each);
    byte[] head = Arrays.copyOf(file, Math.min(file.length, SheetFormat.HEAD));
    switch (SheetFormat.of(head)) {
      case XLSX -> XlsxFile.read(file, limits, rows);
      case CSV -> CsvFile.read(file, rows);
    }
    rows.requireFound();
    return rows.unread();
  }
}
