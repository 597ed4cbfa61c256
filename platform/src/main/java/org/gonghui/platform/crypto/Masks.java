package org.gonghui.platform.crypto;

/** Shows enough of a sensitive value to recognise it, and no more. */
public final class Masks {

  private Masks() {}

  /** 欧阳建国 → 欧***. */
  public static String name(String name) {
    return keep(name, 1, 0, 1);
  }

  /** 13812345678 → 138****5678. */
  public static String phone(String phone) {
    return keep(phone, 3, 4, 4);
  }

  /** 440307199003071234 → 440***********1234. */
  public static String identityNumber(String number) {
    return keep(number, 3, 4, 4);
  }

  /** 6222021234567890123 → ***************0123. */
  public static String bankCard(String number) {
    return keep(number, 0, 4, 4);
  }

  /** Keeps both ends where enough is hidden between them, else nothing. */
  private static String keep(String value, int first, int last, int hidden) {
    int[] points = value.codePoints().toArray();
    boolean tooShort = points.length < first + hidden + last;
    StringBuilder masked = new StringBuilder(points.length);
    for (int i = 0; i < points.length; i++) {
      boolean shown = !tooShort && (i < first || i >= points.length - last);
      masked.appendCodePoint(shown ? points[i] : '*');
    }
    return masked.toString();
  }
}
