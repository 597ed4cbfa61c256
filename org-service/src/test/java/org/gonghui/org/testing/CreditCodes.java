package org.gonghui.org.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Credit codes that differ and whose check character is right. */
public final class CreditCodes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final AtomicInteger NEXT = new AtomicInteger();

  private CreditCodes() {}

  /** One that was not given before. */
  public static String next() {
    String code = "91440300%09d".formatted(NEXT.incrementAndGet());
    int sum = 0;
    int weight = 1;
    for (char it : code.toCharArray()) {
      sum += ALPHABET.indexOf(it) * weight;
      weight = weight * 3 % 31;
    }
    return code + ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
