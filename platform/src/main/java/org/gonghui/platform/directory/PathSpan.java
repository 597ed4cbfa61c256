package org.gonghui.platform.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time through which the way up from a union was the same.
 *
 * @param path the unions, the nearest first
 * @param from the first day; null where it has always been so
 * @param until the first day on which it was no longer so; null while it is
 */
public record PathSpan(List<String> path, @Nullable LocalDate from, @Nullable LocalDate until) {

  /** The path of no union at all. */
  static final PathSpan NOTHING_ABOVE = new PathSpan(List.of(), null, null);

  public PathSpan {
    path = List.copyOf(path);
  }

  /** True where the way up was this one on that day. */
  public boolean isOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  /** The part of it that lies in another time; empty where none does. */
  public Optional<PathSpan> within(@Nullable LocalDate begin, @Nullable LocalDate end) {
    LocalDate first = later(from, begin);
    LocalDate last = earlier(until, end);
    return first != null && last != null && !first.isBefore(last)
        ? Optional.empty()
        : Optional.of(new PathSpan(path, first, last));
  }

  /** The same time with one more union at the lower end. */
  PathSpan of(String unionId) {
    List<String> longer = new ArrayList<>(path.size() + 1);
    longer.add(unionId);
    longer.addAll(path);
    return new PathSpan(longer, from, until);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
