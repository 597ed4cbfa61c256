package org.gonghui.platform.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gonghui.kernel.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row and collects what is wrong with them. Each question answers null where
 * the cell is empty, and also where it is wrong, which is then among the flaws.
 */
public final class Cells {

  private static final Pattern WHOLE = Pattern.compile("(\\d{1,12})(?:\\.0+)?[人名个家]?");
  private static final Pattern SOME_DIGITS = Pattern.compile("\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,20})?");
  private static final Pattern BROKEN =
      Pattern.compile("#(?:N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)");
  private static final Set<String> YES = Set.of("是", "有", "Y", "YES", "TRUE", "1", "√", "✓", "对");
  private static final Set<String> NO = Set.of("否", "无", "N", "NO", "FALSE", "0", "×", "非", "不是");

  private final SheetRow row;
  private final LocalDate today;
  private final List<CellFlaw> flaws = new ArrayList<>();

  /**
   * The cells of this row.
   *
   * @param today the day on which it is read: sheets tell what has happened
   */
  public Cells(SheetRow row, LocalDate today) {
    this.row = row;
    this.today = today;
  }

  /** What tells a row from others, in one spelling; empty where the cell is. */
  public static String identity(SheetRow row, String column) {
    return CellTexts.code(row.text(column));
  }

  /** What was found wrong so far. */
  public List<CellFlaw> flaws() {
    return List.copyOf(flaws);
  }

  /** Adds what only the feature can find wrong. */
  public void flaw(CellFlaw flaw) {
    flaws.add(flaw);
  }

  /** Words, no longer than this. */
  public @Nullable String text(String column, int longest) {
    String text = filled(column, CellTexts.words(row.text(column)));
    if (text != null && text.length() > longest) {
      return wrong(CellFlaw.at(column, "cell.too-long", longest, text.length()));
    }
    return text;
  }

  /** A number of something, as {@code make} takes it or refuses it. */
  public <T> @Nullable T code(String column, Function<String, T> make) {
    return code(column, make, _ -> null);
  }

  /** The same, where of what is refused may be told what was probably meant. */
  public <T> @Nullable T code(
      String column, Function<String, T> make, Function<String, @Nullable String> likely) {
    String text = exact(column);
    if (text == null) {
      return null;
    }
    String code = CellTexts.code(text);
    try {
      return make.apply(code);
    } catch (Rejection e) {
      return wrong(CellFlaw.of(column, e).proposing(likely.apply(code)));
    }
  }

  /** A whole number between these. */
  public @Nullable Integer whole(String column, int least, int most) {
    String text = exact(column);
    if (text == null) {
      return null;
    }
    Matcher it = WHOLE.matcher(CellTexts.number(text));
    if (!it.matches()) {
      return wrong(CellFlaw.at(column, "cell.not-whole").proposing(digitsIn(text)));
    }
    long number = Long.parseLong(it.group(1));
    return number < least || number > most
        ? wrong(CellFlaw.at(column, "cell.out-of-range", least, most))
        : Integer.valueOf((int) number);
  }

  /** A number with decimals between these. */
  public @Nullable Double decimal(String column, double least, double most) {
    String text = filled(column, CellTexts.half(row.text(column)));
    if (text == null) {
      return null;
    }
    if (!DECIMAL.matcher(text).matches()) {
      return wrong(CellFlaw.at(column, "cell.not-number"));
    }
    double number = new BigDecimal(text).doubleValue();
    return number < least || number > most
        ? wrong(CellFlaw.at(column, "cell.out-of-range", least, most))
        : Double.valueOf(number);
  }

  /** A day. */
  public @Nullable LocalDate date(String column) {
    return date(column, null);
  }

  /** A day that is known from elsewhere too: what is not clear is refused proposing that one. */
  public @Nullable LocalDate date(String column, @Nullable LocalDate known) {
    String text = filled(column, CellTexts.half(row.text(column)));
    if (text == null) {
      return null;
    }
    LocalDate day = CellDates.read(text).orElse(null);
    if (day != null) {
      return day;
    }
    Optional<LocalDate> meant = Optional.ofNullable(known).or(() -> CellDates.guess(text, today));
    return wrong(
        CellFlaw.at(column, "cell.not-date")
            .proposing(meant.map(LocalDate::toString).orElse(null)));
  }

  /** Yes or no. */
  public @Nullable Boolean flag(String column) {
    String text = filled(column, CellTexts.code(row.text(column)));
    if (text == null || YES.contains(text)) {
      return text == null ? null : Boolean.TRUE;
    }
    return NO.contains(text) ? Boolean.FALSE : wrong(CellFlaw.at(column, "cell.not-flag"));
  }

  /** One of these, by any of the words for it; the first word of each is what we call it. */
  public <T> @Nullable T choice(String column, Map<T, List<String>> words) {
    return choice(column, words, it -> nearest(it, words));
  }

  /**
   * The same.
   *
   * @param likely what is proposed for a text that is none of the words
   */
  public <T> @Nullable T choice(
      String column, Map<T, List<String>> words, Function<String, @Nullable String> likely) {
    String text = filled(column, CellTexts.code(row.text(column)));
    if (text == null) {
      return null;
    }
    for (Map.Entry<T, List<String>> each : words.entrySet()) {
      if (each.getValue().stream().anyMatch(it -> CellTexts.code(it).equals(text))) {
        return each.getKey();
      }
    }
    List<String> first = words.values().stream().map(List::getFirst).toList();
    return wrong(
        CellFlaw.at(column, "cell.not-among", String.join("、", first))
            .proposing(likely.apply(text)));
  }

  /** A phone number: 11 digits of a mobile one, or area code and number. */
  public @Nullable String phone(String column) {
    return phone(column, _ -> null);
  }

  /**
   * The same, where the feature takes what begins with the code of a country too.
   *
   * @param ofCountry such a number as it is kept; null where it is none
   */
  public @Nullable String phone(String column, Function<String, @Nullable String> ofCountry) {
    String text = exact(column);
    if (text == null) {
      return null;
    }
    String phone = CellPhones.read(text).orElse(null);
    if (phone == null && CellPhones.isOfCountry(text)) {
      phone = ofCountry.apply(text);
    }
    return phone != null
        ? phone
        : wrong(
            CellFlaw.at(column, "cell.not-phone").proposing(CellPhones.guess(text).orElse(null)));
  }

  /** Refuses an empty cell. */
  public <T> @Nullable T must(String column, @Nullable T value) {
    boolean told = flaws.stream().anyMatch(it -> column.equals(it.column()));
    return value == null && !told ? wrong(CellFlaw.at(column, "cell.required")) : value;
  }

  /** The text of a cell whose every digit counts. */
  private @Nullable String exact(String column) {
    String text = filled(column, CellTexts.words(row.text(column)));
    return text != null && CellTexts.lostDigits(text)
        ? wrong(CellFlaw.at(column, "cell.digits-lost"))
        : text;
  }

  private @Nullable String filled(String column, String text) {
    if (BROKEN.matcher(text).matches()) {
      return wrong(CellFlaw.at(column, "cell.formula-broken"));
    }
    return text.isEmpty() ? null : text;
  }

  private <T> @Nullable T wrong(CellFlaw flaw) {
    flaws.add(flaw);
    return null;
  }

  private static @Nullable String digitsIn(String text) {
    List<String> found =
        SOME_DIGITS
            .matcher(CellTexts.half(text).replace(",", ""))
            .results()
            .map(it -> it.group())
            .toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  /** The word with a part in common, else the one that a slip of the pen makes of it. */
  private static @Nullable String nearest(String text, Map<?, List<String>> words) {
    return words.values().stream()
        .filter(all -> all.stream().map(CellTexts::code).anyMatch(it -> shares(text, it)))
        .map(List::getFirst)
        .min(Comparator.comparingInt(String::length))
        .orElseGet(() -> {
          Map<String, String> spellings = new HashMap<>();
          words
              .values()
              .forEach(all -> all.forEach(it -> spellings.put(CellTexts.code(it), all.getFirst())));
          return Likeness.nearest(text, spellings).orElse(null);
        });
  }

  private static boolean shares(String text, String word) {
    return word.length() > 1 && (text.contains(word) || word.contains(text));
  }
}
