package org.gonghui.kernel;

import java.util.regex.Pattern;

/**
 * A unified social credit code by GB 32100 (统一社会信用代码), in its one spelling.
 *
 * @param value its 18 characters
 */
public record CreditCode(String value) {

  /** Digits and letters without I, O, Z, S, V: their place is their value. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final Pattern FORM =
      Pattern.compile("[%1$s]{2}[0-9]{6}[%1$s]{10}".formatted(ALPHABET));
  private static final int BASE = 31;

  /** Takes any spelling: full width, small letters, spaces or hyphens between. */
  public CreditCode {
    value = Spelling.normalise(value);
    if (!FORM.matcher(value).matches()) {
      throw refused("credit-code.malformed");
    }
    if (check(value) != value.charAt(17)) {
      throw refused("credit-code.check-character");
    }
  }

  /** The code that this text spells. */
  public static CreditCode of(String text) {
    return new CreditCode(text);
  }

  /** Codes of trade unions begin with 8. */
  public boolean isUnion() {
    return value.charAt(0) == '8';
  }

  /** Code of the area of registration, for example 440307. */
  public String areaCode() {
    return value.substring(2, 8);
  }

  @Override
  public String toString() {
    return value;
  }

  private static char check(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % BASE;
    }
    return ALPHABET.charAt((BASE - sum % BASE) % BASE);
  }

  /** Without what was typed: an identity number may have been put into the wrong field. */
  private static RuleBroken refused(String code) {
    return RuleBroken.of(LegalRules.builtIn().versions("credit-code").getLast(), code);
  }
}
