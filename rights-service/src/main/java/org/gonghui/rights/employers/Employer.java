package org.gonghui.rights.employers;

import java.text.Normalizer;
import java.util.Locale;
import org.gonghui.kernel.CreditCode;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * An employer as somebody named it.
 *
 * @param name its name as it was written
 * @param creditCode its unified social credit code in the one spelling; null where nobody gave it
 */
public record Employer(String name, @Nullable String creditCode) {

  public Employer {
    name = name.strip();
    if (key(name).isEmpty()) {
      throw new RuleBroken("employer.name-missing");
    }
    creditCode = creditCode == null ? null : CreditCode.of(creditCode).value();
  }

  /**
   * True where both are the same by code or by name. One of them suffices: who writes the name of
   * an opponent with a wrong code must not slip through.
   */
  public boolean isSameAs(Employer other) {
    boolean sameCode = creditCode != null && creditCode.equals(other.creditCode);
    return sameCode || key(name).equals(key(other.name));
  }

  /** A name without width, case, spaces, brackets and other marks. */
  public static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\p{P}\\p{S}\\p{Z}\\p{C}]", "")
        .toUpperCase(Locale.ROOT);
  }
}
