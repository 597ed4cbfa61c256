package org.gonghui.platform.imports;

import java.util.List;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.sheets.SheetRow;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a feature knows of its import; {@link ImportJobs} makes the job of it.
 *
 * @param <F> what a row says
 */
public interface SheetImport<F> {

  /** The kind of its jobs, in kebab-case. */
  String kind();

  /** The columns of its sheets. */
  Columns columns();

  /** What a row says; ignored, and may be null, where the cells have flaws. */
  @Nullable F read(Cells cells);

  /** Decides on each of these rows, in their order, as the person who sent them; keeps nothing. */
  Mono<List<Judgement>> judge(ImportRun run, List<F> rows);

  /**
   * Among what it is settled which of some rows is the first: those with the same are taken one
   * after the other, in the order of the sheet; null where a row's turn does not matter.
   */
  default @Nullable String queue(F row) {
    return null;
  }

  /**
   * Keeps a row that was judged to be added or changed. The same row again, after a crash, comes to
   * the same. A {@link org.gonghui.kernel.Rejection} refuses the row alone; after a {@link
   * org.gonghui.kernel.Duplicate} it is judged once more, since somebody was quicker. Any other
   * error is tried again, and refuses the row in the end where nothing is away.
   */
  Mono<?> take(ImportRun run, int number, F row, Verdict verdict);

  /**
   * Hears of rows that were refused, before they are in the workbook of errors; again after a
   * crash. Where rows tell of persons it is remembered whose they are, so that the workbook is
   * found when the data of one of them is erased.
   */
  default Mono<Void> refused(ImportRun run, List<SheetRow> rows) {
    return Mono.empty();
  }
}
