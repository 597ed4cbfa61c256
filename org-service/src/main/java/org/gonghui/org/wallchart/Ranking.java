package org.gonghui.org.wallchart;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.org.counting.Figure;
import org.gonghui.org.counting.FigureTable;
import org.gonghui.org.counting.Metric;
import org.gonghui.org.plan.Asked;
import org.jspecify.annotations.Nullable;

/** The unions right below one by one figure, the best first. */
@Schema(name = "PlanRanking", description = "指标排名: by street, or by community of a street")
record Ranking(
    @Schema(example = "2023") int year,
    @Schema(example = "newly_covered_enterprises") String metric,
    @Schema(example = "u-longgang") String unionId,
    LocalDate on,
    @Schema(description = "the day that places are compared with; missing in the first month")
        @Nullable LocalDate comparedWith,
    List<Line> unions) {

  static Ranking of(
      Asked asked,
      Metric metric,
      List<UnionListed> below,
      FigureTable figures,
      Optional<LocalDate> before) {
    List<Figure> now =
        below.stream().map(it -> figures.of(it.unionId(), metric, asked.on())).toList();
    List<Figure> then =
        below.stream()
            .flatMap(it -> before.map(day -> figures.of(it.unionId(), metric, day)).stream())
            .toList();
    List<Line> lines =
        below.stream()
            .map(it ->
                line(
                    it,
                    figures.of(it.unionId(), metric, asked.on()),
                    now,
                    before.map(day -> figures.of(it.unionId(), metric, day)).orElse(null),
                    then))
            .sorted(
                Comparator.comparing(
                        (Line it) -> it.place == null ? Integer.MAX_VALUE : it.place.place())
                    .thenComparing(Line::unionId))
            .toList();
    return new Ranking(
        asked.plan().year(),
        metric.key(),
        asked.union().unionId(),
        asked.on(),
        before.orElse(null),
        lines);
  }

  private static Line line(
      UnionListed union,
      Figure figure,
      List<Figure> all,
      @Nullable Figure before,
      List<Figure> allBefore) {
    Place was = Place.among(allBefore, before);
    return new Line(
        union.unionId(),
        union.name(),
        union.kind(),
        figure.value(),
        figure.of() == null ? null : figure.wanted(),
        figure.of(),
        Place.among(all, figure),
        was == null ? null : was.place());
  }

  /** A union in its place. */
  @Schema(name = "PlanRankingLine")
  record Line(
      @Schema(example = "u-bantian") String unionId,
      @Schema(example = "坂田街道总工会") String unionName,
      @Schema(example = "STREET_FEDERATION") UnionKind kind,
      @Schema(example = "412") @Nullable BigDecimal value,
      @Schema(description = "of a rate: those wanted", example = "117") @Nullable Long numerator,
      @Schema(description = "of a rate: all that count", example = "120")
          @Nullable Long denominator,
      @Nullable Place place,
      @Schema(description = "its place a month before", example = "4")
          @Nullable Integer placeBefore) {}
}
