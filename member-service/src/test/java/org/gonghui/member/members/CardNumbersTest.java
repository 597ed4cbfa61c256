package org.gonghui.member.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardNumbersTest {

  @Test
  void a_card_number_has_area_serial_and_check_digit() {
    assertThat(CardNumbers.number("440307", 1)).hasSize(16).startsWith("440307000000001");
  }

  @Test
  void a_mistyped_digit_breaks_the_check() {
    String number = CardNumbers.number("440307", 4711);
    for (int i = 0; i < number.length(); i++) {
      char other = (char) ('0' + (number.charAt(i) - '0' + 1) % 10);
      String mistyped = number.substring(0, i) + other + number.substring(i + 1);
      assertThat(isValid(mistyped)).as(mistyped).isFalse();
    }
    assertThat(isValid(number)).isTrue();
  }

  /** Luhn's check as ISO 7812 words it, over the whole number. */
  private static boolean isValid(String number) {
    int sum = 0;
    boolean doubled = false;
    for (int i = number.length() - 1; i >= 0; i--, doubled = !doubled) {
      int digit = number.charAt(i) - '0';
      sum += doubled ? (2 * digit) / 10 + (2 * digit) % 10 : digit;
    }
    return sum % 10 == 0;
  }
}
