package org.gonghui.org.wallchart;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.gonghui.org.counting.Figure;
import org.jspecify.annotations.Nullable;

/** The place of a union among its siblings: those with the same figure share it. */
@Schema(name = "PlanPlace", description = "排名")
record Place(
    @Schema(description = "1 is the best", example = "2") int place,
    @Schema(description = "of how many with a figure", example = "11") int of) {

  /** The place of one among all; null where it has no figure, or stands alone. */
  static @Nullable Place among(Collection<Figure> all, @Nullable Figure own) {
    BigDecimal value = own == null ? null : own.value();
    if (value == null || all.size() < 2) {
      return null;
    }
    int better = 0;
    int known = 0;
    for (BigDecimal it : all.stream().map(Figure::value).filter(Objects::nonNull).toList()) {
      known++;
      better += it.compareTo(value) > 0 ? 1 : 0;
    }
    return new Place(better + 1, known);
  }
}
