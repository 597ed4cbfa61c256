package org.gonghui.platform.sheets;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of cells in one spelling, and numbers as spreadsheets write them into texts. */
final class CellTexts {

  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Pd}]+");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?(\\d{1,17})(?:\\.(\\d{1,30}))?[Ee]\\+?(\\d{1,2})");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,30}(?:\\.0+)?");

  private CellTexts() {}

  /** Words, with single spaces and nothing invisible between them; other marks stay as they are. */
  static String words(String text) {
    return GAP.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** Full-width digits and letters in half width. */
  static String half(String text) {
    return words(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /** A number of something: half width, upper case, nothing between; not what lost digits. */
  static String code(String text) {
    String bare =
        BETWEEN.matcher(half(text)).replaceAll("").replaceFirst("^'", "").toUpperCase(Locale.ROOT);
    return digits(bare).orElse(bare);
  }

  /** A number that counts something: half width, without the marks between thousands. */
  static String number(String text) {
    String bare = half(text).replaceAll("[ ,]", "");
    return digits(bare).orElse(bare);
  }

  /** True where the spreadsheet made a number of it and kept fewer digits than there were. */
  static boolean lostDigits(String text) {
    Matcher it = SCIENTIFIC.matcher(half(text));
    return it.matches() && known(it) < size(it);
  }

  /** 13800138000.0 and 1.3800138000E10 → 13800138000; empty where it is no whole number. */
  private static Optional<String> digits(String text) {
    Matcher scientific = SCIENTIFIC.matcher(text);
    boolean exact = scientific.matches() && known(scientific) >= size(scientific);
    return exact || WHOLE.matcher(text).matches() && text.contains(".")
        ? whole(new BigDecimal(text))
        : Optional.empty();
  }

  private static Optional<String> whole(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() > 0 ? Optional.empty() : Optional.of(stripped.toPlainString());
  }

  private static int known(Matcher it) {
    return it.group(1).length() + (it.group(2) == null ? 0 : it.group(2).length());
  }

  private static int size(Matcher it) {
    return it.group(1).length() + Integer.parseInt(it.group(3));
  }
}
