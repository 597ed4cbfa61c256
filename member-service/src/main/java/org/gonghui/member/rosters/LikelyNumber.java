package org.gonghui.member.rosters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.kernel.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The identity number that a malformed one probably is. No digit is made up: letters that look like
 * digits are read as these, a lost X is put back where the check asks for one, a number is taken
 * out of the words around it.
 */
final class LikelyNumber {

  private static final Pattern SEVENTEEN = Pattern.compile("([0-9]{17})[^0-9]?");
  private static final Pattern AMONG_WORDS =
      Pattern.compile("(?<![0-9])(?:[0-9]{17}[0-9X]|[0-9]{15})(?![0-9X])");

  private LikelyNumber() {}

  /**
   * The 18 characters, if there is no doubt.
   *
   * @param typed in half width and upper case, without spaces
   */
  static @Nullable String of(String typed, LocalDate today) {
    String digits = typed.replace('O', '0').replace('I', '1').replace('L', '1');
    return Stream.of(digits, withX(typed), withX(digits), amongWords(typed))
        .flatMap(it -> wellFormed(it, today).stream())
        .findFirst()
        .orElse(null);
  }

  /** 17 digits, and behind them nothing or a mark that was to be an X. */
  private static String withX(String typed) {
    Matcher it = SEVENTEEN.matcher(typed);
    return it.matches() ? it.group(1) + "X" : "";
  }

  private static String amongWords(String typed) {
    Matcher it = AMONG_WORDS.matcher(typed);
    String first = it.find() ? it.group() : "";
    return it.find() ? "" : first;
  }

  private static Optional<String> wellFormed(String number, LocalDate today) {
    try {
      return Optional.of(IdentityNumber.of(number, today).value());
    } catch (Rejection e) {
      return Optional.empty();
    }
  }
}
