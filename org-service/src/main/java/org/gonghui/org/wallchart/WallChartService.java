package org.gonghui.org.wallchart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.counting.CountedUpTo;
import org.gonghui.org.counting.Figures;
import org.gonghui.org.counting.Metric;
import org.gonghui.org.plan.Asked;
import org.gonghui.org.plan.WorkPlan;
import org.gonghui.org.planreports.HandValues;
import org.gonghui.org.plantasks.TaskCounts;
import org.gonghui.platform.law.DistrictLaw;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reads what a chart needs, each thing once and side by side. */
@Service
class WallChartService {

  private static final String RULE = "plan.status";

  private final Figures figures;
  private final CountedUpTo counted;
  private final TaskCounts tasks;
  private final HandValues values;
  private final Siblings siblings;
  private final DistrictLaw law;

  WallChartService(
      Figures figures,
      CountedUpTo counted,
      TaskCounts tasks,
      HandValues values,
      Siblings siblings,
      DistrictLaw law) {
    this.figures = figures;
    this.counted = counted;
    this.tasks = tasks;
    this.values = values;
    this.siblings = siblings;
    this.law = law;
  }

  Mono<WallChart> of(Asked asked) {
    String id = asked.union().unionId();
    int year = asked.plan().year();
    Instant countedUpTo = counted.ofPlan();
    return siblings
        .of(asked.union(), asked.on())
        .flatMap(beside -> {
          Set<String> all = new LinkedHashSet<>(List.of(id));
          all.addAll(beside);
          return Mono.zip(
                  figures.table(all, live(asked.plan()), asked.plan().begins(), days(asked)),
                  values.of(id, year, asked.on()).collectList(),
                  tasks.of(id, year, asked.on()))
              .map(it ->
                  new ChartData(
                          asked,
                          beside,
                          it.getT1(),
                          it.getT2(),
                          it.getT3(),
                          rule(id, asked.on()),
                          countedUpTo)
                      .chart());
        });
  }

  /** How the unions right below one stand by one figure, and how they stood a month before. */
  Mono<Ranking> ranking(Asked asked, Metric metric) {
    LocalDate before = asked.on().minusMonths(1);
    boolean compared = !before.isBefore(asked.plan().begins());
    Set<LocalDate> days = compared ? Set.of(asked.on(), before) : Set.of(asked.on());
    return siblings
        .below(asked.union(), asked.on())
        .flatMap(below ->
            figures
                .table(ids(below), List.of(metric), asked.plan().begins(), days)
                .map(it ->
                    Ranking.of(
                        asked,
                        metric,
                        below,
                        it,
                        compared ? Optional.of(before) : Optional.empty())));
  }

  /** The way of one figure through the months, for a union and for each right below it. */
  Mono<Trend> trend(Asked asked, Metric metric) {
    List<LocalDate> months = Months.of(asked.plan(), asked.on());
    return siblings
        .below(asked.union(), asked.on())
        .flatMap(below -> {
          List<UnionListed> all = new ArrayList<>(List.of(asked.union()));
          all.addAll(below);
          return figures
              .table(ids(all), List.of(metric), asked.plan().begins(), months)
              .map(it -> Trend.of(asked, metric, all, months, it));
        });
  }

  private static List<String> ids(Collection<UnionListed> unions) {
    return unions.stream().map(UnionListed::unionId).toList();
  }

  private static Set<LocalDate> days(Asked asked) {
    Set<LocalDate> days = new LinkedHashSet<>(Months.of(asked.plan(), asked.on()));
    days.add(asked.on());
    return days;
  }

  /** The figures that the plan names and events feed. */
  private static Set<Metric> live(WorkPlan plan) {
    Set<Metric> live = new LinkedHashSet<>();
    plan.points().stream()
        .flatMap(it -> it.targets().stream())
        .forEach(it -> Metric.of(it.metric()).ifPresent(live::add));
    return live;
  }

  private LegalRule rule(String unionId, LocalDate on) {
    return law.of(unionId).rule(RULE, on.atStartOfDay(WorkingDays.ZONE).toInstant());
  }
}
