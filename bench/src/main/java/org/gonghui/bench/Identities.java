package org.gonghui.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Identity numbers of nobody real, which pass the check of GB 11643. */
public final class Identities {

  private static final int A_DAY = 999;
  private static final LocalDate FIRST = LocalDate.of(1965, 1, 1);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Identities() {}

  /** The number of this person in an area, which is given by its six digits. */
  public static String number(String area, int person) {
    LocalDate birth = FIRST.plusDays(person / A_DAY);
    String body =
        area
            + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
            + String.format(Locale.ROOT, "%03d", person % A_DAY + 1);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }
}
