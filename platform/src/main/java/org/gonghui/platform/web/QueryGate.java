package org.gonghui.platform.web;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Refuses what a handler method does not take of the query, whichever it is, so that no route has
 * to think of it: left unread, {@code dryrun=true} would do what {@code dryRun=true} only tries,
 * and {@code unionid=} show the figures of the whole district.
 */
@Component
public final class QueryGate {

  private final Map<Method, QueryRule> rules = new ConcurrentHashMap<>();

  /** Lets pass what this handler takes; refuses with 400 what it does not, naming each. */
  public void enter(ServerHttpRequest request, Method handler) {
    MultiValueMap<String, String> query = request.getQueryParams();
    if (!query.isEmpty()) {
      rules.computeIfAbsent(handler, QueryRule::of).check(query);
    }
  }
}
