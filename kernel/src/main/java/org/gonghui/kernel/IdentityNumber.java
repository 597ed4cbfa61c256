package org.gonghui.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resident identity number by GB 11643 (公民身份号码), in its one spelling. Deliberately neither a
 * record nor a bean: nothing writes it out by accident, and in a log it appears masked.
 */
public final class IdentityNumber {

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
  private static final Pattern OLD_FORM = Pattern.compile("[1-9][0-9]{14}");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final DateTimeFormatter BIRTH_DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

  private final String value;
  private final LocalDate birthDate;

  private IdentityNumber(String value, LocalDate birthDate) {
    this.value = value;
    this.birthDate = birthDate;
  }

  /** What the number says of a person's sex. */
  public enum Sex {
    MALE,
    FEMALE
  }

  /**
   * Reads a number however it is typed: full width, with spaces or hyphens, with a small x, or the
   * old one of 15 digits, which becomes the one of 18 that the same person has now.
   *
   * @param today the birth date must not lie after it
   */
  public static IdentityNumber of(String text, LocalDate today) {
    String value = Spelling.normalise(text);
    if (OLD_FORM.matcher(value).matches()) {
      value = modern(value);
    }
    if (!FORM.matcher(value).matches()) {
      throw refused("identity-number.malformed");
    }
    LocalDate birthDate =
        birthDate(value)
            .filter(it -> !it.isAfter(today) && !it.isBefore(OLDEST))
            .orElseThrow(() -> refused("identity-number.birth-date"));
    if (check(value) != value.charAt(17)) {
      throw refused("identity-number.check-digit");
    }
    return new IdentityNumber(value, birthDate);
  }

  /** The 18 characters themselves: personal data, to be stored encrypted and shown masked. */
  public String value() {
    return value;
  }

  /** First six and last four characters: the form in which it is shown. */
  public String masked() {
    return value.substring(0, 6) + "********" + value.substring(14);
  }

  /** When the person was born. */
  public LocalDate birthDate() {
    return birthDate;
  }

  /** The 17th digit is odd for men. */
  public Sex sex() {
    return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** Code of the area in which the number was given, for example 440307. */
  public String areaCode() {
    return value.substring(0, 6);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdentityNumber it && it.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Masked, so that a log never holds it. */
  @Override
  public String toString() {
    return masked();
  }

  /** Numbers of 15 digits were given until 1999: without the century and the check character. */
  private static String modern(String old) {
    String seventeen = old.substring(0, 6) + "19" + old.substring(6);
    return seventeen + check(seventeen);
  }

  private static char check(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  private static Optional<LocalDate> birthDate(String number) {
    try {
      return Optional.of(LocalDate.parse(number.substring(6, 14), BIRTH_DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static RuleBroken refused(String code) {
    return RuleBroken.of(LegalRules.builtIn().versions("identity-number").getLast(), code);
  }
}
