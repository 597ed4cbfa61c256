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
    return of == null ? BigDecimal.valueOf(wanted) : percent(2);
  }

  /** The percentage with so many decimals; null where it is no rate, or one of nothing. */
  public @Nullable BigDecimal percent(int decimals) {
    return of == null || of == 0
        ? null
        : BigDecimal.valueOf(100 * wanted)
            .divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP);
  }

  /** True where it is at least this number or percentage; a rate of nothing is not. */
  public boolean reaches(long target) {
    return of == null ? wanted >= target : of > 0 && 100 * wanted >= target * of;
  }
}
