package org.gonghui.gateway.routes;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Ends event streams when the gateway shuts down: they would hold it until its patience ends, and
 * their readers connect again by themselves, to another instance.
 */
final class OpenStreams implements GlobalFilter, Ordered, ApplicationListener<ContextClosedEvent> {

  private final Sinks.Empty<Void> closing = Sinks.empty();

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Mono<Void> answer = chain.filter(exchange);
    Destination destination = exchange.getRequiredAttribute(RouteFilter.DESTINATION);
    return Streams.wanted(exchange, destination) ? answer.takeUntilOther(closing.asMono()) : answer;
  }

  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    closing.tryEmitEmpty();
  }

  /** Around the filter that writes the answer. */
  @Override
  public int getOrder() {
    return -10;
  }
}
