package org.gonghui.org.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A live figure.
 *
 * @param wanted what happened, or those wanted of a rate
 * @param of all that a rate is taken of; null for a number of happenings
 */
public record Figure(long wanted, @Nullable Long of) {

  /** The number, or the percentage with two decimals; null for a rate of nothing. */
  public @Nullable BigDecimal value() {
    if (of == null) {
      return BigDecimal.valueOf(wanted);
    }
    return of == 0
        ? null
        : BigDecimal.valueOf(100 * wanted).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
  }

  /** True where it is at least this number or percentage; a rate of nothing is not. */
  public boolean reaches(long target) {
    return of == null ? wanted >= target : of > 0 && 100 * wanted >= target * of;
  }
}
