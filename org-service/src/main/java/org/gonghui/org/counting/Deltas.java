package org.gonghui.org.counting;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.conversions.Bson;

/** What facts that begin or are gone do to the tallies. */
final class Deltas {

  private final Map<Place, Map<LocalDate, Long>> changes = new TreeMap<>();

  /** A tally: what is summed up, for whom, in which year. */
  private record Place(String part, String unionId, int year) implements Comparable<Place> {

    String id() {
      return part + "|" + unionId + "|" + year;
    }

    @Override
    public int compareTo(Place other) {
      return id().compareTo(other.id());
    }
  }

  /** Name of the sum of all that a rate is taken of. */
  static String all(Metric metric) {
    return metric.key() + ".of";
  }

  /** Name of the sum of those wanted, or of what happened. */
  static String wanted(Metric metric) {
    return metric.key();
  }

  void begins(Fact fact) {
    put(fact, 1);
  }

  void isGone(Fact fact) {
    put(fact, -1);
  }

  /**
   * Name of the sum of what happened in another year than that in which it came to these unions.
   */
  static String wantedOf(Metric metric, int year) {
    return metric.key() + "@" + year;
  }

  private void put(Fact fact, long sign) {
    Cell cell = fact.cell();
    if (cell != null) {
      put(it -> cell.part(), fact, sign);
      return;
    }
    boolean besides = fact.metric().isShare() && fact.fulfils();
    if (fact.metric().isRate() && !besides) {
      put(it -> all(fact.metric()), fact, sign);
    }
    if (fact.fulfils()) {
      put(it -> wanted(fact, it), fact, sign);
    }
  }

  /** A happening counts in the year in which it happened, whenever it comes or goes by a move. */
  private static String wanted(Fact fact, LocalDate day) {
    int year = fact.from().getYear();
    return fact.metric().isRate() || day.getYear() == year
        ? wanted(fact.metric())
        : wantedOf(fact.metric(), year);
  }

  private void put(Function<LocalDate, String> part, Fact fact, long sign) {
    LocalDate from = fact.begins();
    LocalDate until = fact.until();
    for (String unionId : fact.ancestors()) {
      put(part.apply(from), unionId, from, sign);
      if (until != null) {
        put(part.apply(until), unionId, until, -sign);
      }
    }
  }

  private void put(String part, String unionId, LocalDate day, long by) {
    changes
        .computeIfAbsent(new Place(part, unionId, day.getYear()), it -> new TreeMap<>())
        .merge(day, by, Long::sum);
  }

  /** The updates that bring the tallies there, always in the same order of documents. */
  List<WriteModel<Tally>> updates() {
    List<WriteModel<Tally>> updates = new ArrayList<>();
    changes.forEach((place, days) -> {
      days.values().removeIf(it -> it == 0);
      if (!days.isEmpty()) {
        updates.add(update(place, days));
      }
    });
    return updates;
  }

  private static WriteModel<Tally> update(Place place, Map<LocalDate, Long> days) {
    List<Bson> sets = new ArrayList<>();
    sets.add(Updates.setOnInsert("part", place.part()));
    sets.add(Updates.setOnInsert("unionId", place.unionId()));
    sets.add(Updates.setOnInsert("year", place.year()));
    sets.add(Updates.inc("total", days.values().stream().mapToLong(Long::longValue).sum()));
    days.forEach((day, by) -> sets.add(Updates.inc("days." + day.getDayOfYear(), by)));
    return new UpdateOneModel<>(
        Filters.eq("_id", place.id()), Updates.combine(sets), new UpdateOptions().upsert(true));
  }
}
