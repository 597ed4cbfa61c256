package org.gonghui.org.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gonghui.contracts.Coverage;
import org.gonghui.org.enterprises.SizeClass;

/**
 * Where an enterprise stands among all: every enterprise is in one cell on every day of its file,
 * so that any rate of coverage is a sum of cells over another.
 */
public record Cell(SizeClass size, Coverage coverage) {

  /** All there are. */
  static final List<Cell> ALL =
      Arrays.stream(SizeClass.values())
          .flatMap(size -> Arrays.stream(Coverage.values()).map(it -> new Cell(size, it)))
          .toList();

  /** The cell of an enterprise with so many employees. */
  static Cell of(int headcount, Coverage coverage) {
    return new Cell(SizeClass.of(headcount), coverage);
  }

  /** Name of its sum. */
  String part() {
    return (Metric.ENTERPRISES.key() + "." + size + "." + coverage).toLowerCase(Locale.ROOT);
  }
}
