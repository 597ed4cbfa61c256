package org.gonghui.platform.imports;

import java.util.List;
import org.gonghui.kernel.Rejection;
import org.gonghui.platform.sheets.CellFlaw;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a row, and if nothing, why.
 *
 * @param flaws what is wrong; empty unless it is refused
 */
public record Judgement(Verdict verdict, List<CellFlaw> flaws) {

  public Judgement {
    flaws = List.copyOf(flaws);
    if (flaws.isEmpty() == (verdict == Verdict.REFUSED)) {
      throw new IllegalArgumentException("a row is refused for a reason, and for nothing else");
    }
  }

  /** The row can be taken. */
  public static Judgement of(Verdict verdict) {
    return new Judgement(verdict, List.of());
  }

  /** The row cannot be taken. */
  public static Judgement refused(List<CellFlaw> flaws) {
    return new Judgement(Verdict.REFUSED, flaws);
  }

  /** The row was refused by the domain for what stands in this column. */
  public static Judgement refused(@Nullable String column, Rejection refusal) {
    return refused(List.of(CellFlaw.of(column, refusal)));
  }
}
