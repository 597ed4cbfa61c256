package org.gonghui.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.web.problem.Flaw;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Refuses query parameters that a route does not have. Left unread, {@code dryrun=true} would do
 * what {@code dryRun=true} only tries, and {@code unionid=} show the figures of the whole district.
 */
public final class QueryParameters {

  private static final List<String> FLAGS = List.of("true", "false");

  private QueryParameters() {}

  /** Refuses with 400 a request that has others than these, naming each. */
  public static void allow(ServerHttpRequest request, String... known) {
    refuseOthers(request.getQueryParams().keySet(), Set.of(known));
  }

  /**
   * Refuses with 400 what is neither {@code true} nor {@code false}, and what is said twice: left
   * empty, or {@code false} first, a trial would be taken for the thing itself.
   */
  public static void requireFlag(ServerHttpRequest request, String name) {
    List<String> said = request.getQueryParams().getOrDefault(name, List.of());
    if (said.size() > 1) {
      throw HttpRefusal.invalid(List.of(Flaw.in(name, "parameter.repeated")));
    }
    if (said.stream().anyMatch(it -> it == null || !FLAGS.contains(it))) {
      Map<String, Object> expected = Map.of("expected", "true | false");
      throw HttpRefusal.invalid(List.of(Flaw.in(name, "parameter.type").with(expected)));
    }
  }

  /** The same, of parameters that are read already. */
  public static void refuseOthers(Collection<String> given, Set<String> known) {
    if (known.containsAll(given)) {
      return;
    }
    List<Flaw> flaws =
        given.stream()
            .filter(it -> !known.contains(it))
            .map(it -> Flaw.in(it, "filter.unknown"))
            .toList();
    throw HttpRefusal.invalid(flaws);
  }
}
