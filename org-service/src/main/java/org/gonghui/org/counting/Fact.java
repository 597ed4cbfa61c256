package org.gonghui.org.counting;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * That a record counts for a figure.
 *
 * @param id the metric and the event that made it count: the same event counts once
 * @param recordId the enterprise, member, station or cover that counts
 * @param unionId the union it counts for
 * @param ancestors that union and all above it, for which it counts as well
 * @param from the first day on which it counts
 * @param until the first day on which it no longer does; null while it does
 * @param fulfils for a rate: true where it is among those wanted, not only among all
 */
public record Fact(
    @BsonId String id,
    Metric metric,
    String recordId,
    String unionId,
    List<String> ancestors,
    LocalDate from,
    @Nullable LocalDate until,
    boolean fulfils) {

  public Fact {
    ancestors = List.copyOf(ancestors);
  }

  /** A fact that begins with this event and has no end yet. */
  static Fact of(
      Metric metric, Seen by, String recordId, String unionId, LocalDate from, boolean fulfils) {
    String id = metric.key() + ":" + by.eventId();
    return new Fact(id, metric, recordId, unionId, List.of(), from, null, fulfils);
  }

  Fact endedOn(LocalDate day) {
    return new Fact(id, metric, recordId, unionId, ancestors, from, day, fulfils);
  }

  Fact within(List<String> path) {
    return new Fact(id, metric, recordId, unionId, path, from, until, fulfils);
  }
}
