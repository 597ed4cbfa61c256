package org.gonghui.org.unions;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.platform.directory.PathSpan;
import org.jspecify.annotations.Nullable;

/**
 * Where a union stood for a time, in a form that an index finds.
 *
 * @param path the union and all above it, that one first
 * @param from the first day
 * @param until the first day on which it no longer stood there; null while it does
 */
record Standing(List<String> path, LocalDate from, @Nullable LocalDate until) {

  Standing {
    path = List.copyOf(path);
  }

  /** A union's way through the tree, from its establishment on. */
  static List<Standing> of(List<PathSpan> line, LocalDate establishedOn) {
    return line.stream()
        .flatMap(it -> it.within(establishedOn, null).stream())
        .map(it -> of(it, establishedOn))
        .toList();
  }

  private static Standing of(PathSpan span, LocalDate establishedOn) {
    LocalDate from = span.from();
    return new Standing(span.path(), from == null ? establishedOn : from, span.until());
  }

  boolean isOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /** The union right above it at that time. */
  @Nullable String superiorId() {
    return path.size() > 1 ? path.get(1) : null;
  }
}
