package org.gonghui.platform.web.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.observe.TraceIds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, in the language of the caller. */
public final class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final String TYPES = "https://gonghui.org/problems/";
  private static final HttpRefusal INTERNAL =
      HttpRefusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");

  private final List<RefusalSource> sources;
  private final Messages messages;
  private final RuleTexts rules;

  Problems(List<RefusalSource> sources, Messages messages, RuleTexts rules) {
    this.sources = List.copyOf(sources);
    this.messages = messages;
    this.rules = rules;
  }

  /** Answers with the problem that this failure is, without showing anything of its inside. */
  public Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
    HttpRefusal refusal = refusal(Exceptions.unwrap(failure));
    if (refusal == INTERNAL) {
      log.atError()
          .addKeyValue("traceId", TraceIds.of(exchange))
          .setCause(failure)
          .log("a request failed");
    } else if (refusal.status().is5xxServerError()) {
      log.atWarn()
          .addKeyValue("traceId", TraceIds.of(exchange))
          .log("a request found {} ({})", refusal.code(), failure.getClass().getName());
    }
    return write(exchange, refusal);
  }

  /** The problem as it is answered to this request. */
  public Problem problem(ServerWebExchange exchange, HttpRefusal refusal) {
    Locale locale = Languages.of(exchange.getRequest().getHeaders());
    String title = text("title." + refusal.status().value(), locale, Map.of());
    return new Problem(
        TYPES + refusal.code(),
        title.isEmpty() ? refusal.status().getReasonPhrase() : title,
        refusal.status().value(),
        text(refusal.code(), locale, numbered(refusal.arguments())),
        exchange.getRequest().getURI().getRawPath(),
        refusal.code(),
        TraceIds.of(exchange),
        errors(refusal.flaws(), locale),
        rule(refusal));
  }

  /** In the words of the version that refused, which can be another district's than ours. */
  private Problem.@Nullable Rule rule(HttpRefusal refusal) {
    LegalRule version = refusal.version();
    if (version != null) {
      return new Problem.Rule(version.id(), version.source(), version.text());
    }
    return refusal.rule() == null ? null : rules.of(refusal.rule());
  }

  private HttpRefusal refusal(Throwable failure) {
    for (RefusalSource source : sources) {
      HttpRefusal refusal = source.of(failure);
      if (refusal != null) {
        return refusal;
      }
    }
    return INTERNAL;
  }

  private Mono<Void> write(ServerWebExchange exchange, HttpRefusal refusal) {
    ServerHttpResponse response = exchange.getResponse();
    Problem problem = problem(exchange, refusal);
    byte[] body = JsonMapper.shared().writeValueAsBytes(problem);
    response.setStatusCode(refusal.status());
    HttpHeaders headers = response.getHeaders();
    refusal.headers().forEach((name, values) -> headers.put(name, values));
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setContentLanguage(Languages.of(exchange.getRequest().getHeaders()));
    headers.setCacheControl("no-store");
    headers.setContentLength(body.length);
    if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
      return response.setComplete();
    }
    DataBuffer buffer = response.bufferFactory().wrap(body);
    return response.writeWith(Mono.just(buffer));
  }

  private @Nullable List<Problem.Error> errors(List<Flaw> flaws, Locale locale) {
    if (flaws.isEmpty()) {
      return null;
    }
    return flaws.stream()
        .map(it ->
            new Problem.Error(
                it.pointer(), it.parameter(), it.code(), text(it.code(), locale, it.arguments())))
        .toList();
  }

  private String text(String code, Locale locale, Map<String, ?> values) {
    return messages.find(code, locale, values).orElse("");
  }

  static Map<String, Object> numbered(List<Object> arguments) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      values.put(Integer.toString(i), arguments.get(i));
    }
    return values;
  }
}
