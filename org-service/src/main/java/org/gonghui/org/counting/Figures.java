package org.gonghui.org.counting;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers the figures of any union as of any date, and what they count. */
@Component
public class Figures {

  private final Tallies tallies;
  private final Facts facts;

  Figures(Tallies tallies, Facts facts) {
    this.tallies = tallies;
    this.facts = facts;
  }

  /**
   * All live figures of a union.
   *
   * @param since the first day of the plan: happenings before it do not count
   * @param on the day at whose end the figures are taken
   */
  public Mono<Map<Metric, Figure>> of(String unionId, LocalDate since, LocalDate on) {
    return table(List.of(unionId), Metric.OF_PLAN, since, List.of(on))
        .map(it ->
            Metric.OF_PLAN.stream()
                .collect(
                    Collectors.toMap(Function.identity(), metric -> it.of(unionId, metric, on))));
  }

  /**
   * Some figures of several unions as of several days, from one reading.
   *
   * @param since the first day of the plan: happenings before it do not count
   */
  public Mono<FigureTable> table(
      Collection<String> unionIds,
      Collection<Metric> metrics,
      LocalDate since,
      Collection<LocalDate> days) {
    LocalDate last = Collections.max(days);
    Set<LocalDate> asked = new HashSet<>(days);
    asked.add(since.minusDays(1));
    return tallies
        .read(unionIds, FigureTable.parts(metrics, since, last), asked)
        .collectList()
        .map(it -> new FigureTable(it, since, last));
  }

  /** The records that a figure counts, the newest first; with those that a rate is taken of. */
  public Mono<Slice<Fact>> records(
      Metric metric, String unionId, LocalDate since, LocalDate on, PageRequest page) {
    Bson counted = eq("metric", metric.name());
    return facts.newest(
        metric.isRate() ? List.of(counted) : List.of(counted, gte("from", since)),
        unionId,
        on,
        page);
  }
}
