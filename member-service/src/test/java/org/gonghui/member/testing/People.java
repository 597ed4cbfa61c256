package org.gonghui.member.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Persons who do not exist, each with a well-formed number of their own. */
public final class People {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final AtomicInteger NEXT = new AtomicInteger();

  private People() {}

  /**
   * A person.
   *
   * @param account as tokens name them
   */
  public record Person(String account, String name, String number, String phone) {}

  /** Somebody whose name and number the authority confirms. */
  public static Person confirmed() {
    return person('2');
  }

  /** Somebody whose name and number do not match, as the authority says. */
  public static Person mismatched() {
    return person('7');
  }

  /** Somebody whom the authority does not know. */
  public static Person unknown() {
    return person('9');
  }

  private static Person person(char seventeenth) {
    int next = NEXT.incrementAndGet();
    String number = "440307" + (1960 + next % 40) + "%02d".formatted(1 + next / 40 % 12);
    number += "%02d".formatted(1 + next / 480 % 28) + "38" + seventeenth;
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    String name = "欧阳" + Character.toString(0x4e00 + 37 * next % 5000) + "麒麟";
    String phone = "13%09d".formatted(711_000_000 + next * 7919L % 200_000_000);
    return new Person("p-" + next, name, number + "10X98765432".charAt(sum % 11), phone);
  }
}
