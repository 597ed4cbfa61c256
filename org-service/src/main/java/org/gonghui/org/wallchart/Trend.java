package org.gonghui.org.wallchart;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.org.counting.FigureTable;
import org.gonghui.org.counting.Metric;
import org.gonghui.org.plan.Asked;

/** One figure through the months of the year, for a union and for each right below it. */
@Schema(name = "PlanTrend", description = "指标趋势")
record Trend(
    @Schema(example = "2023") int year,
    @Schema(example = "newly_covered_enterprises") String metric,
    LocalDate on,
    @Schema(description = "the union itself first") List<Series> unions) {

  static Trend of(
      Asked asked,
      Metric metric,
      List<UnionListed> unions,
      List<LocalDate> months,
      FigureTable figures) {
    return new Trend(
        asked.plan().year(),
        metric.key(),
        asked.on(),
        unions.stream()
            .map(union ->
                new Series(
                    union.unionId(),
                    union.name(),
                    months.stream()
                        .map(it ->
                            new MonthValue(it, figures.of(union.unionId(), metric, it).value()))
                        .toList()))
            .toList());
  }

  /** The months of a union. */
  @Schema(name = "PlanTrendSeries")
  record Series(
      @Schema(example = "u-bantian") String unionId,
      @Schema(example = "坂田街道总工会") String unionName,
      List<MonthValue> months) {}
}
