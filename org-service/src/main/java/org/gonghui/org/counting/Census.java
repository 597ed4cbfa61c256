package org.gonghui.org.counting;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.gonghui.contracts.Coverage;
import org.gonghui.org.enterprises.SizeClass;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers how many enterprises were of which size and how covered, on any day, and which. */
@Component
public class Census {

  private static final Map<String, Cell> CELLS =
      Cell.ALL.stream().collect(Collectors.toMap(Cell::part, Function.identity()));

  private final Tallies tallies;
  private final Facts facts;

  Census(Tallies tallies, Facts facts) {
    this.tallies = tallies;
    this.facts = facts;
  }

  /** The counts of these unions at the end of each of these days. */
  public Mono<Counts> of(Collection<String> unionIds, Set<LocalDate> days) {
    return tallies
        .read(unionIds, CELLS.keySet(), days)
        .collect(Collectors.groupingBy(Tally::unionId))
        .map(Counts::new);
  }

  /** What is known of some unions on some days. */
  public static final class Counts {

    private final Map<String, List<Tally>> ofUnions;

    private Counts(Map<String, List<Tally>> ofUnions) {
      this.ofUnions = ofUnions;
    }

    /** The counts of one of the unions at the end of one of the days that were asked for. */
    public CellCounts of(String unionId, LocalDate day) {
      Map<Cell, Long> counts = new HashMap<>();
      for (Tally it : ofUnions.getOrDefault(unionId, List.of())) {
        counts.merge(Objects.requireNonNull(CELLS.get(it.part())), it.upTo(day), Long::sum);
      }
      return new CellCounts(counts);
    }
  }

  /**
   * Which enterprises are asked for.
   *
   * @param directly only those in none of the unions below this one
   */
  public record Which(
      String unionId, Set<SizeClass> sizes, Set<Coverage> coverages, boolean directly) {}

  /** The enterprises that were these at the end of a day, the newest entry first. */
  public Mono<Slice<Fact>> records(Which which, LocalDate on, PageRequest page) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(in("cell.size", names(which.sizes)));
    conditions.add(in("cell.coverage", names(which.coverages)));
    if (which.directly) {
      conditions.add(eq("ancestors.0", which.unionId));
    }
    return facts.newest(conditions, which.unionId, on, page);
  }

  private static List<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(it -> it.name()).toList();
  }
}
