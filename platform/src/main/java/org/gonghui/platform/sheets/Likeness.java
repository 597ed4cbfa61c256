package org.gonghui.platform.sheets;

import java.util.Map;
import java.util.Optional;

/** Which of some words a mistyped one is nearest to. */
public final class Likeness {

  private static final int SHORT = 2;
  private static final int LONG = 6;

  private Likeness() {}

  /** How many slips of the pen a word of this length may have: none, one, two. */
  public static int slips(String word) {
    return word.length() < SHORT ? 0 : word.length() < LONG ? 1 : 2;
  }

  /**
   * What the nearest spelling means.
   *
   * @param meanings by their spellings
   * @return empty where none is near enough, or two that mean different things are as near
   */
  public static <T> Optional<T> nearest(String word, Map<String, T> meanings) {
    int best = slips(word) + 1;
    Optional<T> found = Optional.empty();
    boolean clear = true;
    for (Map.Entry<String, T> it : meanings.entrySet()) {
      int far = distance(word, it.getKey(), best);
      if (far < best) {
        best = far;
        found = Optional.of(it.getValue());
        clear = true;
      } else if (far == best && found.isPresent() && !found.get().equals(it.getValue())) {
        clear = false;
      }
    }
    return clear ? found : Optional.empty();
  }

  /**
   * How many characters are added, dropped or changed between two words.
   *
   * @param most from where on nobody wants to know: whatever is more is {@code most + 1}
   */
  public static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      above = row;
    }
    return Math.min(most + 1, above[other.length()]);
  }
}
