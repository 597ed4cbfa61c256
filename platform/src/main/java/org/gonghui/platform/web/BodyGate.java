package org.gonghui.platform.web;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gonghui.platform.web.problem.Flaw;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Refuses a body that a handler method does not take, so that nobody believes that it was heeded.
 * An empty object says nothing and passes: clients that always send JSON send it.
 */
@Component
public final class BodyGate {

  private static final Pattern NOTHING = Pattern.compile("\\s*(\\{\\s*}\\s*)?");
  private static final int SPACES = 1024;
  private static final Set<HttpMethod> QUESTIONS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Map<Method, Boolean> takers = new ConcurrentHashMap<>();

  /** True where this request may have a body that its handler would leave unread. */
  public boolean concerns(ServerWebExchange exchange, Method handler) {
    return hasBody(exchange.getRequest().getHeaders())
        && !QUESTIONS.contains(exchange.getRequest().getMethod())
        && !takers.computeIfAbsent(handler, BodyGate::takesBody);
  }

  /** Completes where the body says nothing; fails with 400 where it does. */
  public Mono<Void> enter(ServerWebExchange exchange) {
    // past the digest: with an empty object it is the same request as without
    return DataBufferUtils.join(BodyDigestFilter.undigested(exchange).getBody(), SPACES)
        .onErrorMap(DataBufferLimitException.class, it -> refusal())
        .flatMap(it -> saysNothing(it) ? Mono.empty() : Mono.error(refusal()));
  }

  private static boolean hasBody(HttpHeaders headers) {
    return headers.getContentLength() > 0
        || headers.getFirst(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  private static boolean takesBody(Method handler) {
    return Stream.of(handler.getParameters())
        .anyMatch(it -> it.isAnnotationPresent(RequestBody.class) || it.getType() == Upload.class);
  }

  private static boolean saysNothing(DataBuffer body) {
    String text = body.toString(StandardCharsets.UTF_8);
    DataBufferUtils.release(body);
    return NOTHING.matcher(text).matches();
  }

  private static HttpRefusal refusal() {
    return HttpRefusal.invalid(Flaw.at("", "body.unexpected"));
  }
}
