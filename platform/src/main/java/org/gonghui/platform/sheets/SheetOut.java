package org.gonghui.platform.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet row by row and keeps none of them; it blocks. Cells are texts, numbers, days or
 * empty. Closing it completes the file.
 */
interface SheetOut extends Closeable {

  /** The next row. */
  void row(List<? extends @Nullable Object> cells) throws IOException;

  /** A sheet of this kind with these headings. */
  static SheetOut open(SheetFormat format, OutputStream out, String title, List<String> headings)
      throws IOException {
    return switch (format) {
      case XLSX -> new XlsxSheet(out, title, headings);
      case CSV -> new CsvSheet(out, headings);
    };
  }
}
