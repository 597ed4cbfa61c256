package org.gonghui.platform.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A .csv file in UTF-8 with the mark by which spreadsheets know it. What would be taken for a
 * formula begins with an apostrophe, which is taken away again where we read it.
 */
final class CsvSheet implements SheetOut {

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private final CsvWriter writer;

  CsvSheet(OutputStream out, List<String> headings) throws IOException {
    out.write(MARK);
    this.writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
    row(headings);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    writer.writeRecord(cells.stream().map(CsvSheet::text).toList());
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Number it -> it.toString();
      default -> harmless(cell.toString());
    };
  }

  private static String harmless(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
