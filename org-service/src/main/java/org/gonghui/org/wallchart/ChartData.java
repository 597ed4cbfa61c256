package org.gonghui.org.wallchart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gonghui.kernel.LegalRule;
import org.gonghui.org.counting.Figure;
import org.gonghui.org.counting.FigureTable;
import org.gonghui.org.counting.Metric;
import org.gonghui.org.plan.Asked;
import org.gonghui.org.plan.TargetStatus;
import org.gonghui.org.plan.WorkPlan.Point;
import org.gonghui.org.plan.WorkPlan.Target;
import org.gonghui.org.planreports.HandValue;
import org.gonghui.org.plantasks.TaskCount;
import org.gonghui.org.wallchart.WallChart.Cell;
import org.gonghui.org.wallchart.WallChart.Row;
import org.gonghui.org.wallchart.WallChart.Source;
import org.gonghui.org.wallchart.WallChart.Told;
import org.jspecify.annotations.Nullable;

/**
 * What was read for a chart, and the chart that it makes.
 *
 * @param siblings the union itself and those beside it that it is ranked among
 * @param values what was reported by hand, the newest first
 * @param tasks point → its tasks
 * @param rule {@code plan.status}
 * @param countedUpTo up to when all figures are counted
 */
record ChartData(
    Asked asked,
    List<String> siblings,
    FigureTable figures,
    List<HandValue> values,
    Map<Integer, TaskCount> tasks,
    LegalRule rule,
    @Nullable Instant countedUpTo) {

  WallChart chart() {
    List<Row> rows = asked.plan().points().stream().map(this::row).toList();
    Map<PointStatus, Long> counts = new EnumMap<>(PointStatus.class);
    rows.forEach(it -> counts.merge(it.status(), 1L, Long::sum));
    return new WallChart(
        asked.plan().year(),
        asked.union().unionId(),
        asked.union().name(),
        asked.union().kind(),
        asked.on(),
        asked.plan().due(),
        siblings.size(),
        counts,
        tasks.values().stream().reduce(TaskCount.NONE, TaskCount::plus),
        rule.id(),
        countedUpTo,
        rows);
  }

  private Row row(Point point) {
    List<Cell> cells = point.targets().stream().map(it -> cell(point, it)).toList();
    HandValue told = point.targets().isEmpty() ? told(point.item(), null) : null;
    TaskCount count = tasks.getOrDefault(point.item(), TaskCount.NONE);
    PointStatus.Known known =
        new PointStatus.Known(
            asked.plan(),
            asked.on(),
            asked.isWhole(),
            cells.stream().map(Cell::status).toList(),
            told,
            count);
    return new Row(
        point.item(),
        point.title(),
        point.departments(),
        PointStatus.of(known, rule),
        cells,
        told == null ? null : new Told(told.value(), told.asOf(), link(told)),
        count);
  }

  private Cell cell(Point point, Target target) {
    return Metric.of(target.metric())
        .map(it -> live(target, it))
        .orElseGet(() -> byHand(target, told(point.item(), target.metric())));
  }

  private Cell live(Target target, Metric metric) {
    Figure figure = figure(asked.union().unionId(), metric, asked.on());
    List<Figure> all = siblings.stream().map(it -> figure(it, metric, asked.on())).toList();
    return cell(
        target,
        Source.LIVE,
        figure,
        Place.among(all, figure),
        Months.of(asked.plan(), asked.on()).stream()
            .map(it -> new MonthValue(it, figure(asked.union().unionId(), metric, it).value()))
            .toList(),
        asked.records(metric.key()));
  }

  /** The newest value at the end of each month; before the first one there is none. */
  private Cell byHand(Target target, @Nullable HandValue newest) {
    if (newest == null) {
      return cell(target, Source.NONE, null, null, List.of(), null);
    }
    List<MonthValue> trend = new ArrayList<>();
    for (LocalDate month : Months.of(asked.plan(), asked.on())) {
      Optional<Figure> then =
          values.stream()
              .filter(it -> isOf(it, newest) && !it.asOf().isAfter(month))
              .findFirst()
              .map(it -> figure(target, it));
      trend.add(new MonthValue(month, then.map(Figure::value).orElse(null)));
    }
    return cell(target, Source.REPORTED, figure(target, newest), null, trend, link(newest));
  }

  private Cell cell(
      Target target,
      Source source,
      @Nullable Figure figure,
      @Nullable Place rank,
      List<MonthValue> trend,
      @Nullable String records) {
    boolean rate = figure != null && figure.of() != null && source == Source.LIVE;
    return new Cell(
        target.metric(),
        target.atLeast(),
        target.note(),
        target.unit(),
        source,
        figure == null ? null : figure.value(),
        rate ? Objects.requireNonNull(figure).wanted() : null,
        rate ? Objects.requireNonNull(figure).of() : null,
        TargetStatus.of(figure, target, asked.plan(), asked.on(), asked.isWhole()),
        rank,
        trend,
        records);
  }

  private Figure figure(String unionId, Metric metric, LocalDate day) {
    return figures.of(unionId, metric, day);
  }

  /** A percentage that is reported is a share of a hundred. */
  private static Figure figure(Target target, HandValue it) {
    return new Figure(it.value(), target.isRate() ? 100L : null);
  }

  private @Nullable HandValue told(int item, @Nullable String metric) {
    return values.stream()
        .filter(it -> it.item() == item && Objects.equals(it.metric(), metric))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOf(HandValue one, HandValue other) {
    return one.item() == other.item() && Objects.equals(one.metric(), other.metric());
  }

  private static String link(HandValue it) {
    return "/api/v1/plan-reports/" + it.reportId();
  }
}
