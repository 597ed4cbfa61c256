package org.gonghui.platform.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gonghui.contracts.FormerPlace;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.jspecify.annotations.Nullable;

/** Follows the tree through time: where a union stood, and where those above it stood then. */
final class Lines {

  private final Function<String, UnionListed> known;

  Lines(Function<String, UnionListed> known) {
    this.known = known;
  }

  /** Where the union itself stood, while it existed. */
  List<PathSpan> own(UnionListed union, int depth) {
    List<PathSpan> line = new ArrayList<>();
    LocalDate from = null;
    List<FormerPlace> earlier = union.earlier() == null ? List.of() : union.earlier();
    for (FormerPlace place : earlier) {
      line.addAll(under(union, place.superiorId(), from, place.until(), depth));
      from = place.until();
    }
    line.addAll(under(union, union.parentId(), from, union.goneOn(), depth));
    return line;
  }

  /** Where what belongs to the union stood: with it, and from its end on with its successor. */
  List<PathSpan> of(UnionListed union, int depth) {
    List<PathSpan> line = own(union, depth);
    String successor = union.successorId();
    if (successor != null && union.goneOn() != null) {
      line.addAll(within(above(successor, depth), union.goneOn(), null));
    }
    return line;
  }

  private List<PathSpan> under(
      UnionListed union,
      @Nullable String superior,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      int depth) {
    List<PathSpan> above =
        superior == null ? List.of(PathSpan.NOTHING_ABOVE) : above(superior, depth);
    return within(above, from, until).stream().map(it -> it.of(union.unionId())).toList();
  }

  private List<PathSpan> above(String id, int depth) {
    if (depth > UnionDirectory.DEEPEST) {
      throw new IllegalStateException("the tree of unions has a circle at " + id);
    }
    return of(known.apply(id), depth + 1);
  }

  private static List<PathSpan> within(
      List<PathSpan> line, @Nullable LocalDate from, @Nullable LocalDate until) {
    return line.stream().flatMap(it -> it.within(from, until).stream()).toList();
  }
}
