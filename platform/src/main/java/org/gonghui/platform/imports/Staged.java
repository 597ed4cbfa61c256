package org.gonghui.platform.imports;

import org.gonghui.platform.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * A row that waits in a batch.
 *
 * @param sameAs number of the row above with the same identity; null where it is the first
 * @param judgement what was decided; null before
 */
record Staged(SheetRow row, @Nullable Integer sameAs, @Nullable Judgement judgement) {

  Staged with(Judgement made) {
    return new Staged(row, sameAs, made);
  }

  boolean isRefused() {
    return judgement != null && judgement.verdict() == Verdict.REFUSED;
  }

  boolean isToBeTaken() {
    return judgement != null
        && (judgement.verdict() == Verdict.ADDED || judgement.verdict() == Verdict.CHANGED);
  }
}
