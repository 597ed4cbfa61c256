package org.gonghui.org.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gonghui.contracts.Coverage;
import org.gonghui.platform.directory.PathSpan;
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
 * @param hereFrom the first day on which it counts for these unions, where its union was moved
 *     under them, or the record came to it, later than {@code from}; null where it counted for them
 *     from the beginning
 * @param cell of an enterprise: its size and coverage; null for a metric that has no cells
 */
public record Fact(
    @BsonId String id,
    Metric metric,
    String recordId,
    String unionId,
    List<String> ancestors,
    LocalDate from,
    @Nullable LocalDate until,
    boolean fulfils,
    @Nullable LocalDate hereFrom,
    @Nullable Cell cell) {

  public Fact {
    ancestors = List.copyOf(ancestors);
  }

  /** A fact that begins with this event and has no end yet. */
  static Fact of(
      Metric metric, Seen by, String recordId, String unionId, LocalDate from, boolean fulfils) {
    String id = metric.key() + ":" + by.eventId();
    return new Fact(id, metric, recordId, unionId, List.of(), from, null, fulfils, null, null);
  }

  /** That an enterprise stands in a cell from a day on. */
  static Fact of(Cell cell, Seen by, String enterpriseId, String unionId, LocalDate from) {
    boolean covered = cell.coverage() != Coverage.NONE;
    return of(Metric.ENTERPRISES, by, enterpriseId, unionId, from, covered).in(cell);
  }

  private Fact in(Cell where) {
    return new Fact(
        id, metric, recordId, unionId, ancestors, from, until, fulfils, hereFrom, where);
  }

  Fact endedOn(LocalDate day) {
    return new Fact(id, metric, recordId, unionId, ancestors, from, day, fulfils, hereFrom, cell);
  }

  /** The same fact from the day on from which it counts for another union. */
  Fact broughtTo(String other, LocalDate day) {
    return new Fact(
        id + "@" + day, metric, recordId, other, ancestors, from, null, fulfils, day, cell);
  }

  /** The day from which it counts for these unions. */
  LocalDate begins() {
    return hereFrom == null ? from : hereFrom;
  }

  /**
   * The same fact, a part for each time through which its union stood in the same place: as of a
   * day before a move it counts for the old superiors, from then on for the new ones.
   */
  List<Fact> along(List<PathSpan> line) {
    List<Fact> parts = new ArrayList<>();
    for (PathSpan span : line) {
      span.within(begins(), until)
          .filter(it -> !Objects.equals(it.from(), it.until()))
          .ifPresent(it -> parts.add(part(it)));
    }
    return parts.isEmpty() ? List.of(brief(line)) : parts;
  }

  private Fact part(PathSpan span) {
    LocalDate begins = Objects.requireNonNull(span.from());
    boolean first = begins.equals(begins());
    return new Fact(
        first ? id : id + "@" + begins,
        metric,
        recordId,
        unionId,
        span.path(),
        from,
        span.until(),
        fulfils,
        first ? hereFrom : begins,
        cell);
  }

  /** What ended on the day on which it began counts on no day. */
  private Fact brief(List<PathSpan> line) {
    PathSpan then = line.stream().filter(it -> it.isOn(begins())).findFirst().orElseThrow();
    return new Fact(
        id, metric, recordId, unionId, then.path(), from, until, fulfils, hereFrom, cell);
  }
}
