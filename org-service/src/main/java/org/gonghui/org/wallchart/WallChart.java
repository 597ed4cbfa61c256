package org.gonghui.org.wallchart;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.UnionKind;
import org.gonghui.org.plan.TargetStatus;
import org.gonghui.org.plantasks.TaskCount;
import org.jspecify.annotations.Nullable;

/** The whole plan of a union on a day. */
@Schema(name = "WallChart", description = "挂图作战")
record WallChart(
    @Schema(example = "2023") int year,
    @Schema(example = "u-bantian") String unionId,
    @Schema(example = "坂田街道总工会") String unionName,
    @Schema(example = "STREET_FEDERATION") UnionKind kind,
    @Schema(description = "the day at whose end figures are taken") LocalDate on,
    @Schema(description = "the day by which the plan is to be carried out") LocalDate due,
    @Schema(description = "how many siblings it is ranked among, itself included", example = "11")
        int siblings,
    @Schema(description = "how many points stand how", example = "{\"ON_TIME\": 40, \"LATE\": 1}")
        Map<PointStatus, Long> points,
    TaskCount tasks,
    @Schema(description = "the rule by which a point is at risk", example = "plan.status")
        String rule,
    @Schema(
            description =
                "统计截至时刻: what was told before it is counted; at most some seconds behind, longer"
                    + " after a large import. Missing just after the start",
            example = "2023-09-20T04:00:00Z")
        @Nullable Instant countedUpTo,
    List<Row> rows) {

  /** A point. */
  @Schema(name = "WallChartPoint")
  record Row(
      @Schema(example = "29") int item,
      @Schema(example = "增强基层工会组建力度") String title,
      @Schema(example = "[\"ORGANIZING\"]") List<String> departments,
      PointStatus status,
      List<Cell> targets,
      @Nullable Told reported,
      TaskCount tasks) {}

  /** Where a figure comes from. */
  enum Source {
    /** 实时. */
    LIVE,
    /** 人工报送. */
    REPORTED,
    /** 暂无. */
    NONE
  }

  /** A target. */
  @Schema(name = "WallChartTarget")
  record Cell(
      @Schema(example = "newly_covered_enterprises") String metric,
      @Schema(example = "1000") @Nullable Long atLeast,
      @Schema(example = "set by the city each year") @Nullable String note,
      @Schema(example = "enterprises") String unit,
      Source source,
      @Schema(example = "412") @Nullable BigDecimal value,
      @Schema(description = "of a rate: those wanted", example = "117") @Nullable Long numerator,
      @Schema(description = "of a rate: all that count", example = "120")
          @Nullable Long denominator,
      TargetStatus status,
      @Nullable Place rank,
      @Schema(description = "month by month, of the year up to the day") List<MonthValue> trend,
      @Schema(
              description =
                  "the records that the figure counts, of this union on this day, or the report"
                      + " behind it",
              example =
                  "/api/v1/work-plans/2023/metrics/newly_covered_enterprises/records?unionId=u-bantian&on=2023-06-30")
          @Nullable String records) {}

  /** What was reported by hand on a point without targets. */
  @Schema(name = "WallChartReport", description = "人工报送的进展")
  record Told(
      @Schema(description = "done, in percent", example = "60") long percent,
      @Schema(example = "2023-09-15") LocalDate asOf,
      @Schema(example = "/api/v1/plan-reports/plan-report-01k6b3v2s9q0d5w8x7y6z4a3b2")
          String report) {}
}
