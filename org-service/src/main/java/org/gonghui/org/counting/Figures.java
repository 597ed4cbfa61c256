package org.gonghui.org.counting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers the figures of any union as of any date, and what they count. */
@Component
public class Figures {

  private final Generations generations;

  Figures(Generations generations) {
    this.generations = generations;
  }

  /**
   * All live figures of a union.
   *
   * @param since the first day of the plan: happenings before it do not count
   * @param on the day at whose end the figures are taken
   */
  public Mono<Map<Metric, Figure>> of(String unionId, LocalDate since, LocalDate on) {
    return generations
        .active()
        .flatMapMany(
            it -> it.tallies().find(and(eq("unionId", unionId), lte("year", on.getYear()))))
        .collect(Collectors.groupingBy(Tally::part))
        .map(tallies -> figures(tallies, since, on));
  }

  private static Map<Metric, Figure> figures(
      Map<String, List<Tally>> tallies, LocalDate since, LocalDate on) {
    Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
    LocalDate eve = since.minusDays(1);
    for (Metric metric : Metric.values()) {
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
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq("metric", metric.name()));
    conditions.add(eq("ancestors", unionId));
    conditions.add(lte("from", on));
    conditions.add(or(eq("hereFrom", null), lte("hereFrom", on)));
    conditions.add(stillOn(on));
    if (!metric.isRate()) {
      conditions.add(gte("from", since));
    }
    conditions.add(page.filter());
    if (page.after() != null) {
      conditions.add(Filters.lt("_id", page.after()));
    }
    return generations
        .active()
        .flatMapMany(it ->
            Flux.from(
                it.facts()
                    .find(and(conditions))
                    .sort(Sorts.descending("_id"))
                    .limit(page.limit() + 1)))
        .collectList()
        .map(found -> Slice.of(found, page.limit()));
  }

  private static Bson stillOn(LocalDate day) {
    return or(eq("until", null), gt("until", day));
  }
}
