package org.gonghui.platform.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The values of a workbook's cells as texts, as somebody would read them off the screen. */
final class CellValues {

  /** Spreadsheets keep so many digits of a number. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);
  private static final int MOST_DIGITS = 40;
  private static final int LAST_SERIAL = 2_958_465;
  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

  /** Formats say a date by year, month and day; quoted words and conditions say nothing. */
  private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");

  private static final Pattern DATE = Pattern.compile("(?i).*(?:y|d|年|月|日).*");

  private final LocalDate dayZero;

  CellValues(boolean from1904) {
    this.dayZero = from1904 ? FROM_1904 : FROM_1900;
  }

  String text(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null) {
      return "";
    }
    CellType type = cell.getType();
    boolean number =
        type == CellType.NUMBER
            || type == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
    return number ? number(raw, cell) : plain(raw, cell, type);
  }

  private static String plain(String raw, Cell cell, CellType type) {
    return switch (type) {
      case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
      case STRING, FORMULA -> cell.getValue() instanceof String it ? it : raw;
      case ERROR, EMPTY, NUMBER -> raw;
    };
  }

  private String number(String raw, Cell cell) {
    BigDecimal exact;
    try {
      exact = new BigDecimal(raw);
    } catch (NumberFormatException e) {
      return raw;
    }
    // Before anything is written out in full: a thousand bytes may say a billion digits.
    if (exact.precision() - (long) exact.scale() > MOST_DIGITS || exact.scale() > 400) {
      return raw;
    }
    BigDecimal kept = exact.round(DIGITS).stripTrailingZeros();
    if (isDate(cell, kept)) {
      return dayZero.plusDays(kept.longValue()).toString();
    }
    // What had more digits has lost them: left in a form that says so.
    return kept.abs().compareTo(EXACT) >= 0 ? scientific(kept) : kept.toPlainString();
  }

  private static String scientific(BigDecimal number) {
    String digits = number.unscaledValue().abs().toString();
    return digits.charAt(0)
        + "."
        + (digits.length() > 1 ? digits.substring(1) : "0")
        + "E+"
        + (number.precision() - number.scale() - 1);
  }

  private static boolean isDate(Cell cell, BigDecimal number) {
    Integer id = cell.getDataFormatId();
    boolean serial = number.signum() > 0 && number.intValue() <= LAST_SERIAL;
    return serial && (isBuiltIn(id) || says(cell.getDataFormatString()));
  }

  /** 14–17, 22 everywhere; 27–31, 36, 50–54, 57, 58 in Chinese editions. */
  private static boolean isBuiltIn(@Nullable Integer id) {
    if (id == null) {
      return false;
    }
    int it = id;
    return it >= 14 && it <= 17
        || it == 22
        || it >= 27 && it <= 31
        || it == 36
        || it >= 50 && it <= 54
        || it == 57
        || it == 58;
  }

  private static boolean says(@Nullable String format) {
    return format != null && DATE.matcher(NOT_FORMAT.matcher(format).replaceAll("")).matches();
  }
}
