package org.gonghui.platform.observe;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Whether the event broker answers. A service becomes ready only when it has once; if the broker
 * goes away later it is degraded and stays in use, since events wait in the outbox meanwhile.
 */
@Component("kafkaHealthIndicator")
final class KafkaHealth implements ReactiveHealthIndicator, DisposableBean {

  private static final String DEGRADED = "DEGRADED";
  private static final int ANSWER_MILLIS = 2000;
  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final Duration REMEMBERED_AWAY = Duration.ofSeconds(1);

  private final ObjectProvider<KafkaAdmin> settings;
  private final Mono<Health> health;
  private @Nullable Admin admin;
  private volatile boolean seen;

  KafkaHealth(ObjectProvider<KafkaAdmin> settings) {
    this.settings = settings;
    this.health =
        Mono.defer(this::ask)
            .subscribeOn(Schedulers.boundedElastic())
            .doOnNext(it -> seen = true)
            .map(it -> Health.up().build())
            .defaultIfEmpty(Health.unknown().build())
            .onErrorResume(it -> Mono.just(away()))
            .cache(it -> remembered(it), it -> REMEMBERED_AWAY, () -> REMEMBERED_AWAY);
  }

  @Override
  public Mono<Health> health() {
    return health;
  }

  private Mono<String> ask() {
    Admin client = admin();
    if (client == null) {
      return Mono.empty();
    }
    var options = new DescribeClusterOptions().timeoutMs(ANSWER_MILLIS);
    return Mono.fromCompletionStage(
        () -> client.describeCluster(options).clusterId().toCompletionStage());
  }

  private Health away() {
    return seen ? Health.status(DEGRADED).build() : Health.down().build();
  }

  private static Duration remembered(Health health) {
    return health.getStatus().getCode().equals("UP") ? REMEMBERED : REMEMBERED_AWAY;
  }

  private synchronized @Nullable Admin admin() {
    if (admin == null) {
      KafkaAdmin configured = settings.getIfAvailable();
      admin = configured == null ? null : Admin.create(configured.getConfigurationProperties());
    }
    return admin;
  }

  @Override
  public synchronized void destroy() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }
}
