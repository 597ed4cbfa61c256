package org.gonghui.org.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.org.counting.Figure;
import org.gonghui.org.counting.Metric;
import org.gonghui.org.plan.WorkPlan.Point;
import org.gonghui.org.plan.WorkPlan.Target;
import org.jspecify.annotations.Nullable;

/** The board of a union's targets as of a date. */
@Schema(name = "PlanBoard", description = "挂图作战: the plan at a glance")
record BoardView(
    @Schema(example = "2023") int year,
    @Schema(example = "u-longgang") String unionId,
    @Schema(example = "龙岗区总工会") String unionName,
    @Schema(description = "the day at whose end the figures are taken") LocalDate on,
    @Schema(description = "the first day that is counted") LocalDate since,
    @Schema(description = "the day by which targets are to be reached") LocalDate due,
    List<BoardPoint> points) {

  static BoardView of(Asked asked, Map<Metric, Figure> figures) {
    WorkPlan plan = asked.plan();
    return new BoardView(
        plan.year(),
        asked.union().unionId(),
        asked.union().name(),
        asked.on(),
        plan.begins(),
        plan.due(),
        plan.points().stream().map(it -> BoardPoint.of(it, asked, figures)).toList());
  }

  /** A point on the board. */
  @Schema(name = "PlanBoardPoint")
  record BoardPoint(
      @Schema(example = "29") int item,
      @Schema(example = "增强基层工会组建力度") String title,
      @Schema(example = "[\"ORGANIZING\"]") List<String> departments,
      @Schema(example = "union establishment") String subject,
      @Schema(description = "MEASURED by the targets listed, or REPORTED by hand")
          Measuring measuring,
      List<BoardTarget> targets) {

    static BoardPoint of(Point point, Asked asked, Map<Metric, Figure> figures) {
      return new BoardPoint(
          point.item(),
          point.title(),
          point.departments(),
          point.subject(),
          point.targets().isEmpty() ? Measuring.REPORTED : Measuring.MEASURED,
          point.targets().stream().map(it -> BoardTarget.of(it, asked, figures)).toList());
    }
  }

  /** How the progress of a point is known. */
  enum Measuring {
    MEASURED,
    REPORTED
  }

  /** A target on the board. */
  @Schema(name = "PlanBoardTarget")
  record BoardTarget(
      @Schema(example = "establishment_rate_100plus") String metric,
      @Schema(description = "the number to be reached", example = "98") @Nullable Long atLeast,
      @Schema(
              description = "who sets the number, where the plan does not",
              example = "set by the city each year")
          @Nullable String note,
      @Schema(example = "percent") String unit,
      @Schema(description = "the service whose events feed it", example = "org") String fedBy,
      @Schema(
              description = "the figure as of the date; missing where nothing is counted",
              example = "97.5")
          @Nullable BigDecimal value,
      @Schema(description = "of a rate: those wanted", example = "117") @Nullable Long numerator,
      @Schema(description = "of a rate: all that count", example = "120")
          @Nullable Long denominator,
      TargetStatus status,
      @Schema(
              description = "the records that the figure counts, of this union on this day",
              example =
                  "/api/v1/work-plans/2023/metrics/establishment_rate_100plus/records?unionId=u-bantian&on=2023-06-30")
          @Nullable String records) {

    static BoardTarget of(Target target, Asked asked, Map<Metric, Figure> figures) {
      Figure figure = Metric.of(target.metric()).map(figures::get).orElse(null);
      Long of = figure == null ? null : figure.of();
      return new BoardTarget(
          target.metric(),
          target.atLeast(),
          target.note(),
          target.unit(),
          target.fedBy(),
          figure == null ? null : figure.value(),
          figure == null || of == null ? null : figure.wanted(),
          of,
          TargetStatus.of(figure, target, asked.plan(), asked.on(), asked.isWhole()),
          figure == null ? null : asked.records(target.metric()));
    }
  }
}
