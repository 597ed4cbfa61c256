package org.gonghui.org.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Well-formed identity numbers, each another one. */
public final class IdentityNumbers {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private IdentityNumbers() {}

  /** A number of somebody born in this year. */
  public static String born(int year) {
    int number = NUMBER.incrementAndGet();
    String seventeen =
        "440307%d%02d%02d%03d"
            .formatted(year, 1 + number / 999 % 12, 1 + number % 28, number % 999);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }

  /** Somebody of this year, as clients send it. */
  public static Map<String, Object> person(String name, int year) {
    return Map.of("name", name, "phone", "13812345678", "identityNumber", born(year));
  }
}
