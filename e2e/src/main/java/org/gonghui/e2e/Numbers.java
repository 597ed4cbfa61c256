package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers that pass the checks of the national standards, of nobody and nothing real. */
final class Numbers {

  private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Numbers() {}

  /** A resident identity number (GB 11643). */
  static String identity(LocalDate birth, int sequence) {
    String body =
        "440307"
            + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
            + String.format(Locale.ROOT, "%03d", sequence);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** A unified social credit code (GB 32100) of an enterprise in Shenzhen. */
  static String credit(int number) {
    String body = "91440300" + String.format(Locale.ROOT, "MA%07d", number);
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += CODE_CHARACTERS.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + CODE_CHARACTERS.charAt((31 - sum % 31) % 31);
  }
}
