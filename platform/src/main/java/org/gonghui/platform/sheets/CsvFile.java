package org.gonghui.platform.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Reads .csv files. */
final class CsvFile {

  private static final int LONGEST_FIELD = 1 << 20;

  /** How a cell is written that begins like a formula and is none, see {@link CsvSheet}. */
  private static final Pattern QUOTED_FORMULA =
      Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);

  /** How exports keep a long number a text: ="440307…". */
  private static final Pattern TEXT_FORMULA = Pattern.compile("\\s*=\\s*\"([^\"]*)\"\\s*");

  private CsvFile() {}

  static void read(byte[] file, RawRows rows) {
    CsvText text = CsvText.of(file);
    rows.begin("");
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(text.separator())
            .maxBufferSize(LONGEST_FIELD)
            .allowExtraCharsAfterClosingQuote(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text.open())) {
      for (CsvRecord it : reader) {
        if (!rows.take((int) it.getStartingLineNumber(), cells(it), Set.of())) {
          return;
        }
      }
    } catch (CsvParseException e) {
      throw new RuleBroken("sheet.unreadable");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<@Nullable String> cells(CsvRecord record) {
    return record.getFields().stream().<@Nullable String>map(CsvFile::plain).toList();
  }

  private static String plain(String field) {
    Matcher text = TEXT_FORMULA.matcher(field);
    if (text.matches()) {
      return text.group(1);
    }
    return QUOTED_FORMULA.matcher(field).matches() ? field.substring(1) : field;
  }
}
