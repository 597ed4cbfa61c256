package org.gonghui.gateway.edge;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the door together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeProperties.class)
class EdgeConfiguration {

  /** Between two parts of a request's body; who is slower holds a connection and gives nothing. */
  private static final Duration BODY_PAUSE = Duration.ofSeconds(30);

  @Bean
  NettyServerCustomizer trustedProxies(EdgeProperties properties) {
    Networks proxies = new Networks(properties.trustedProxies());
    TrustedProxyHandler handler = new TrustedProxyHandler(proxies);
    return server -> proxies.isEmpty() ? server : server.forwarded(handler);
  }

  @Bean
  NettyServerCustomizer slowBodies() {
    return server -> server.readTimeout(BODY_PAUSE);
  }

  @Bean
  MetricsFilter metricsFilter(EdgeProperties properties) {
    return new MetricsFilter(new Networks(properties.scrapers()));
  }

  @Bean
  SecurityHeaders securityHeaders() {
    return new SecurityHeaders();
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  WebFilter corsFilter(EdgeProperties properties) {
    if (properties.cors().origins().isEmpty()) {
      return EdgeConfiguration::refusePreflight;
    }
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/api/**", permission(properties.cors()));
    return new CorsWebFilter(source, new OriginRefusals());
  }

  /** A page of another origin asks before it calls; without the setting none may. */
  private static Mono<Void> refusePreflight(ServerWebExchange exchange, WebFilterChain chain) {
    return CorsUtils.isPreFlightRequest(exchange.getRequest())
        ? Mono.error(OriginRefusals.refusal())
        : chain.filter(exchange);
  }

  private static CorsConfiguration permission(EdgeProperties.Cors cors) {
    CorsConfiguration permission = new CorsConfiguration();
    permission.setAllowedOriginPatterns(cors.origins());
    permission.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    permission.setAllowedHeaders(
        List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            "Idempotency-Key",
            "Last-Event-ID",
            "traceparent"));
    permission.setExposedHeaders(
        List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.CONTENT_DISPOSITION,
            "RateLimit",
            "RateLimit-Policy"));
    permission.setMaxAge(cors.maxAge());
    return permission;
  }
}
