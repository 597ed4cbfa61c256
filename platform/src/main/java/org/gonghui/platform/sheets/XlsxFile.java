package org.gonghui.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Reads .xlsx workbooks, sheet by sheet, hidden ones left out. */
final class XlsxFile {

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private XlsxFile() {}

  static void read(byte[] file, SheetLimits limits, RawRows rows) {
    Taking taking = new Taking(rows);
    try {
      read(file, ZipGuard.check(file, limits), taking);
    } catch (Rejection e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // the reader says in a dozen ways that a part is damaged or is none of a workbook
      throw e == taking.failure ? taking.failure : new RuleBroken("sheet.unreadable");
    }
  }

  private static void read(byte[] file, Merges merges, RawRows rows) throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
      CellValues values = new CellValues(book.isDate1904());
      for (Sheet sheet : book.getSheets().toList()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
          if (!rows.begin(sheet.getName())) {
            return;
          }
          read(sheet, values, new MergedCells(merges.of(sheet.getId())), rows);
        }
      }
    }
  }

  private static void read(Sheet sheet, CellValues values, MergedCells merged, RawRows rows)
      throws IOException {
    try (Stream<Row> all = sheet.openStream()) {
      for (Iterator<Row> it = all.iterator(); it.hasNext(); ) {
        Row row = it.next();
        List<@Nullable String> cells = merged.fill(row.getRowNum(), cells(row, values));
        if (!rows.take(row.getRowNum(), cells, merged.repeated())) {
          return;
        }
      }
    }
  }

  private static List<@Nullable String> cells(Row row, CellValues values) {
    List<@Nullable String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? null : values.text(cell));
    }
    return cells;
  }

  /** Tells what fails in taking a row from what fails in reading it. */
  private static final class Taking implements RawRows {

    private final RawRows rows;
    private @Nullable RuntimeException failure;

    Taking(RawRows rows) {
      this.rows = rows;
    }

    @Override
    public boolean begin(String sheet) {
      return rows.begin(sheet);
    }

    @Override
    public boolean take(int number, List<@Nullable String> cells, Set<Integer> repeated) {
      try {
        return rows.take(number, cells, repeated);
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
  }
}
