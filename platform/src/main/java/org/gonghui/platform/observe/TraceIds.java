package org.gonghui.platform.observe;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds the id of the trace that a request belongs to: that of its span, else that of the {@code
 * traceparent} it came with, else a new one.
 */
public final class TraceIds {

  private static final String ATTRIBUTE = TraceIds.class.getName();

  private TraceIds() {}

  /** The trace id of this request, 32 hexadecimal digits, the same whenever asked. */
  public static String of(ServerWebExchange exchange) {
    Object known = exchange.getAttributes().get(ATTRIBUTE);
    if (known != null) {
      return (String) known;
    }
    String id = ofSpan(exchange);
    if (id == null) {
      id = ofCaller(exchange.getRequest().getHeaders().getFirst("traceparent"));
    }
    if (id == null) {
      id = fresh();
    }
    exchange.getAttributes().put(ATTRIBUTE, id);
    return id;
  }

  private static @Nullable String ofSpan(ServerWebExchange exchange) {
    var observed = ServerRequestObservationContext.findCurrent(exchange.getAttributes());
    TracingContext tracing = observed.isEmpty() ? null : observed.get().get(TracingContext.class);
    Span span = tracing == null ? null : tracing.getSpan();
    if (span == null || span.context().traceId().length() != 32) {
      return null;
    }
    return span.context().traceId();
  }

  // W3C Trace Context: version "-" trace-id "-" parent-id "-" flags
  private static @Nullable String ofCaller(@Nullable String traceparent) {
    if (traceparent == null || traceparent.length() < 55) {
      return null;
    }
    String id = traceparent.substring(3, 35);
    return id.matches("(?!0{32})[0-9a-f]{32}") ? id : null;
  }

  private static String fresh() {
    byte[] bytes = new byte[16];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
