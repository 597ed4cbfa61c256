package org.gonghui.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An .xlsx workbook with one sheet; texts stay texts, whatever they begin with. */
final class XlsxSheet implements SheetOut {

  private static final int FLUSHED = 200;
  private static final int LONGEST = 32_000;
  private static final int LONGEST_TITLE = 31;
  private static final double WIDTH = 18;

  private final Workbook book;
  private final Worksheet sheet;
  private int rows;

  XlsxSheet(OutputStream out, String title, List<String> headings) throws IOException {
    this.book = new Workbook(out, "Gonghui", null);
    this.sheet = book.newWorksheet(title.substring(0, Math.min(LONGEST_TITLE, title.length())));
    sheet.freezePane(0, 1);
    for (int i = 0; i < headings.size(); i++) {
      sheet.width(i, WIDTH);
      sheet.style(0, i).bold().set();
    }
    row(headings);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      cell(i, cells.get(i));
    }
    if (++rows % FLUSHED == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Number it -> sheet.value(rows, column, it);
      case LocalDate it -> {
        sheet.value(rows, column, it);
        sheet.style(rows, column).format("yyyy-mm-dd").set();
      }
      default -> {
        String text = cell.toString();
        sheet.inlineString(rows, column, text.substring(0, Math.min(LONGEST, text.length())));
      }
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
