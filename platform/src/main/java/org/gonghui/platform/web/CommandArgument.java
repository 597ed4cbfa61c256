package org.gonghui.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gonghui.platform.observe.TraceIds;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.security.Viewers;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Gives handler methods the {@link Command} of their request. */
@Component
final class CommandArgument implements SyncHandlerMethodArgumentResolver {

  private final Clock clock;

  CommandArgument(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Command.class;
  }

  @Override
  public Command resolveArgumentValue(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    Viewer viewer = Viewers.of(exchange);
    return new Command(
        viewer,
        Instant.now(clock).truncatedTo(ChronoUnit.MILLIS),
        key(viewer, exchange.getRequest()),
        BodyDigestFilter.fingerprint(exchange),
        ETags.expected(exchange.getRequest().getHeaders(), isVersioned(parameter)),
        TraceIds.of(exchange));
  }

  private static boolean isVersioned(MethodParameter parameter) {
    return parameter.getExecutable().isAnnotationPresent(Versioned.class);
  }

  // The same key of another caller, or for another resource, is another key.
  private static @Nullable String key(Viewer viewer, ServerHttpRequest request) {
    String given = request.getHeaders().getFirst(BodyDigestFilter.KEY);
    if (given == null) {
      return null;
    }
    if (!given.matches("[!-~]{1,128}")) {
      throw HttpRefusal.invalidParameter(BodyDigestFilter.KEY, "idempotency-key.invalid");
    }
    String path = request.getURI().getRawPath();
    return Sha256.shortOf(
        String.join("\n", request.getMethod().name(), path, given, viewer.person()));
  }
}
