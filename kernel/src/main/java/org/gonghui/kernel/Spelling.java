package org.gonghui.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling for numbers that people type in many: half width, upper case, nothing between. */
final class Spelling {

  private Spelling() {}

  /** Compatibility form, without white space, hyphens and invisible characters, in upper case. */
  static String normalise(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Pd}]", "")
        .toUpperCase(Locale.ROOT);
  }
}
