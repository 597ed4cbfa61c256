package org.gonghui.platform.web.paging;

import com.mongodb.client.model.Filters;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.gonghui.platform.web.problem.Flaw;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.util.MultiValueMap;

/** What one handler method has declared about its list, ready to read query parameters. */
final class ListRule {

  private final Listed listed;
  private final List<FilterRule> filters;

  private ListRule(Listed listed) {
    this.listed = listed;
    this.filters = Stream.of(listed.value()).map(FilterRule::new).toList();
  }

  static ListRule of(Method handler) {
    Listed listed = handler.getAnnotation(Listed.class);
    if (listed == null) {
      throw new IllegalStateException(handler + " takes a page request: declare it @Listed");
    }
    try {
      return new ListRule(listed);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(handler + ": " + e.getMessage(), e);
    }
  }

  int limit(MultiValueMap<String, String> query) {
    List<String> given = query.get(PageRequest.LIMIT);
    if (given == null) {
      return listed.usual();
    }
    String text = Objects.requireNonNullElse(given.getFirst(), "");
    int limit = text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > listed.max()) {
      throw HttpRefusal.invalid(
          Flaw.in(PageRequest.LIMIT, "limit.range").with(Map.of("max", listed.max())));
    }
    return limit;
  }

  Bson filter(MultiValueMap<String, String> query) {
    List<Bson> parts = new ArrayList<>(filters.size());
    for (FilterRule filter : filters) {
      List<String> given = query.get(filter.name());
      if (given != null) {
        parts.add(filter.narrow(given.stream().map(it -> it == null ? "" : it).toList()));
      }
    }
    return switch (parts.size()) {
      case 0 -> Filters.empty();
      case 1 -> parts.getFirst();
      default -> Filters.and(parts);
    };
  }

  /** The same text for the same list, in whatever order and page its parameters come. */
  static String canonical(MultiValueMap<String, String> query) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(query)
        .forEach((name, values) -> {
          if (!name.equals(PageRequest.LIMIT) && !name.equals(PageRequest.CURSOR)) {
            text.append(name).append('\n');
            values.forEach(it -> text.append(String.valueOf(it).length()).append(':').append(it));
          }
        });
    return text.toString();
  }
}
