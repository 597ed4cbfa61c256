package org.gonghui.platform.sheets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Phone numbers as people and spreadsheets write them. */
final class CellPhones {

  private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");
  private static final Pattern LANDLINE = Pattern.compile("(010|02\\d|0[3-9]\\d{2})-?(\\d{7,8})");
  private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}");
  private static final Pattern AND = Pattern.compile("[/\\\\,;、|]|或|和|及");
  private static final Pattern GAP = Pattern.compile(" ");
  private static final Pattern EXTENSION =
      Pattern.compile("(?:转|分机|(?i:ext)|#).*|(?<=\\d{7})-\\d{1,6}$");
  private static final Pattern AMONG_WORDS = Pattern.compile("(?<![\\d+])1[3-9]\\d{9}(?!\\d)");

  /** What stands before the code of a country: +852, (+852), 00852. */
  private static final Pattern COUNTRY = Pattern.compile("(?<!\\d)(?:\\+|00)\\s?[1-9]");

  /** May be a number of America, and may be a mobile one with a sign too many. */
  private static final Pattern UNCLEAR = Pattern.compile("(?:\\+|00)1[3-9]\\d{9}");

  private CellPhones() {}

  /** The number that this text says. */
  static Optional<String> read(String text) {
    String digits = CellTexts.code(text).replaceAll("[()]", "");
    Matcher it = MOBILE.matcher(digits);
    if (it.matches()) {
      return Optional.of(it.group(1));
    }
    return (it = LANDLINE.matcher(digits)).matches()
        ? Optional.of(it.group(1) + "-" + it.group(2))
        : Optional.empty();
  }

  /** Whether the text begins with the code of a country, and might be a number of it. */
  static boolean isOfCountry(String text) {
    String digits = CellTexts.code(text).replaceAll("[()]", "");
    return COUNTRY.matcher(digits).lookingAt() && !UNCLEAR.matcher(digits).matches();
  }

  /**
   * What was probably meant where {@link #read} finds none: the first of several, the line without
   * its extension, the number among words, the area code of the district; this one nowhere behind
   * the code of a country.
   */
  static Optional<String> guess(String text) {
    String half = CellTexts.half(text);
    boolean ofCountry = COUNTRY.matcher(half).find();
    Optional<String> first =
        Stream.concat(AND.splitAsStream(half), GAP.splitAsStream(half))
            .map(it -> EXTENSION.matcher(it).replaceFirst(""))
            .map(it -> read(it).or(() -> ofCountry ? Optional.empty() : local(it)))
            .flatMap(Optional::stream)
            .findFirst();
    return first.or(() -> {
      Matcher it = AMONG_WORDS.matcher(CellTexts.code(text));
      return it.find() ? Optional.of(it.group()) : Optional.empty();
    });
  }

  private static Optional<String> local(String text) {
    String digits = CellTexts.code(text);
    return LOCAL.matcher(digits).matches() ? Optional.of("0755-" + digits) : Optional.empty();
  }
}
