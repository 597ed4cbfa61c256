package org.gonghui.org.counting;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    return tallies
        .read(List.of(unionId), parts(since, on), Set.of(since.minusDays(1), on))
        .collect(Collectors.groupingBy(Tally::part))
        .map(it -> figures(it, since, on));
  }

  private static Set<String> parts(LocalDate since, LocalDate on) {
    Set<String> parts = new HashSet<>();
    for (Metric metric : Metric.OF_PLAN) {
      parts.add(Deltas.wanted(metric));
      if (metric.isRate()) {
        parts.add(Deltas.all(metric));
      } else {
        IntStream.range(since.getYear(), on.getYear())
            .forEach(year -> parts.add(Deltas.wantedOf(metric, year)));
      }
    }
    return parts;
  }

  private static Map<Metric, Figure> figures(
      Map<String, List<Tally>> tallies, LocalDate since, LocalDate on) {
    Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
    LocalDate eve = since.minusDays(1);
    for (Metric metric : Metric.OF_PLAN) {
      List<Tally> wanted = new ArrayList<>(tallies.getOrDefault(Deltas.wanted(metric), List.of()));
      for (int year = since.getYear(); year < on.getYear(); year++) {
        wanted.addAll(tallies.getOrDefault(Deltas.wantedOf(metric, year), List.of()));
      }
      List<Tally> all = tallies.getOrDefault(Deltas.all(metric), List.of());
      figures.put(
          metric,
          metric.isRate()
              ? new Figure(upTo(wanted, on), upTo(all, on))
              : new Figure(upTo(wanted, on) - upTo(wanted, eve), null));
    }
    return figures;
  }

  private static long upTo(List<Tally> tallies, LocalDate day) {
    return tallies.stream().mapToLong(it -> it.upTo(day)).sum();
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
