package org.gonghui.platform.web.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Routes by the segments of their patterns. What it finds for a path are all routes whose patterns
 * can match it, and a few more: whether one does is for its pattern to say.
 *
 * @param <R> a route
 */
final class RouteTree<R> {

  private final Map<String, RouteTree<R>> literal = new HashMap<>();
  private @Nullable RouteTree<R> variable;

  /** Routes whose patterns end here. */
  private final List<R> ending = new ArrayList<>(2);

  /** Routes whose patterns go on from here, over any number of segments. */
  private final List<R> open = new ArrayList<>(0);

  void add(PathPattern pattern, R route) {
    RouteTree<R> at = this;
    for (String segment : pattern.getPatternString().split("/")) {
      if (isOpen(segment)) {
        at.open.add(route);
        return;
      }
      if (!segment.isEmpty()) {
        at = at.below(segment);
      }
    }
    at.ending.add(route);
  }

  List<R> find(PathContainer path) {
    List<R> found = new ArrayList<>(4);
    collect(path.elements(), 0, found);
    return found;
  }

  private RouteTree<R> below(String segment) {
    if (isLiteral(segment)) {
      return literal.computeIfAbsent(segment, it -> new RouteTree<>());
    }
    RouteTree<R> known = variable;
    if (known == null) {
      known = new RouteTree<>();
      variable = known;
    }
    return known;
  }

  /** Stands for several segments or for none; a {@code *} at the end does for none. */
  private static boolean isOpen(String segment) {
    return segment.contains("**") || segment.startsWith("{*") || segment.equals("*");
  }

  private static boolean isLiteral(String segment) {
    return segment.chars().noneMatch(it -> it == '{' || it == '*' || it == '?');
  }

  private void collect(List<PathContainer.Element> path, int from, List<R> into) {
    into.addAll(open);
    for (int i = from; i < path.size(); i++) {
      if (path.get(i) instanceof PathSegment segment) {
        RouteTree<R> fixed = literal.get(segment.valueToMatch());
        if (fixed != null) {
          fixed.collect(path, i + 1, into);
        }
        if (variable != null) {
          variable.collect(path, i + 1, into);
        }
        return;
      }
    }
    into.addAll(ending);
  }
}
