package org.gonghui.org.counting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads sums by day: of the years asked for each day, of those before them the total alone. */
@Component
class Tallies {

  private final Generations generations;

  Tallies(Generations generations) {
    this.generations = generations;
  }

  /** What is to be known of these sums at the end of any of these days. */
  Flux<Tally> read(Collection<String> unionIds, Collection<String> parts, Set<LocalDate> days) {
    Set<Integer> years = days.stream().map(LocalDate::getYear).collect(Collectors.toSet());
    Bson sums = and(in("unionId", unionIds), in("part", parts));
    return generations
        .active()
        .map(Generation::tallies)
        .flatMapMany(it -> Flux.merge(byDay(it, sums, years), totals(it, sums, years)));
  }

  private static Flux<Tally> byDay(MongoCollection<Tally> all, Bson sums, Set<Integer> years) {
    return Flux.from(all.find(and(sums, in("year", years))));
  }

  private static Flux<Tally> totals(MongoCollection<Tally> all, Bson sums, Set<Integer> years) {
    Bson before = and(lt("year", Collections.max(years)), nin("year", years));
    return Flux.from(all.find(and(sums, before)).projection(Projections.exclude("days")));
  }
}
