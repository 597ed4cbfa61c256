package org.gonghui.org.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.gonghui.org.counting.CellCounts;
import org.gonghui.org.counting.Figure;
import org.jspecify.annotations.Nullable;

/** A rate as numbers. */
@Schema(name = "CoverageShare")
record Share(
    @Schema(description = "those that the rate counts", example = "82") long wanted,
    @Schema(description = "all of this size", example = "96") long of,
    @Schema(
            description =
                "rounded to one decimal; missing where there is no enterprise of the size",
            example = "85.4")
        @Nullable BigDecimal percent) {

  static Share of(CoverageRate rate, SizeGroup size, CellCounts counts) {
    Figure figure = new Figure(size.of(counts, rate.counted()), size.all(counts));
    return new Share(figure.wanted(), size.all(counts), figure.percent(1));
  }

  long missing() {
    return of - wanted;
  }
}
