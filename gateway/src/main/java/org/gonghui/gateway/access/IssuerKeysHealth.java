package org.gonghui.gateway.access;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Not ready before the issuer's keys could be had once: every request would be refused. Ready from
 * then on, also while the issuer is away, for the keys known go on serving.
 */
final class IssuerKeysHealth implements ReactiveHealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient client;
  private final URI keys;
  private volatile boolean seen;

  IssuerKeysHealth(HttpClient client, URI keys) {
    this.client = client.responseTimeout(PATIENCE);
    this.keys = keys;
  }

  @Override
  public Mono<Health> health() {
    return seen ? Mono.just(Health.up().build()) : look();
  }

  private Mono<Health> look() {
    return client
        .get()
        .uri(keys)
        .response()
        .map(answer -> answer.status().code() == 200)
        .onErrorReturn(false)
        .doOnNext(found -> seen = found)
        .map(found -> (found ? Health.up() : Health.outOfService()).build());
  }
}
