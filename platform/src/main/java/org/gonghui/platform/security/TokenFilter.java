package org.gonghui.platform.security;

import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds the viewer of a request by its bearer token. It is the whole of the security chain: without
 * sessions, forms and roles by path, of Spring Security's filters nothing but this would be left,
 * and the way through them costs more than a read. Whether a viewer is needed is decided at the
 * route, see {@link Access}.
 */
public final class TokenFilter implements WebFilter, Ordered {

  /** Before everything that asks for the viewer. */
  public static final int ORDER = -100;

  private static final String SCHEME = "Bearer ";

  private final TokenCheck tokens;
  private final Identity identity;

  TokenFilter(TokenCheck tokens, Identity identity) {
    this.tokens = tokens;
    this.identity = identity;
  }

  @Override
  public int getOrder() {
    return ORDER;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return chain.filter(exchange);
    }
    String token = token(header);
    if (token == null) {
      return Mono.error(HttpRefusal.unauthenticated("token.invalid"));
    }
    Viewer known = identity.remembered(tokens.remembered(token));
    if (known != null) {
      Viewers.keep(exchange, known);
      return chain.filter(exchange);
    }
    return tokens
        .check(token)
        .flatMap(identity::find)
        .doOnNext(it -> Viewers.keep(exchange, it))
        .then(Mono.defer(() -> chain.filter(exchange)));
  }

  private static @Nullable String token(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }
}
