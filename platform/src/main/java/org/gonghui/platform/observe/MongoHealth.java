package org.gonghui.platform.observe;

import com.mongodb.reactivestreams.client.MongoClient;
import java.time.Duration;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether the database answers; asked at most every two seconds, however many ask. */
@Component("mongoHealthIndicator")
final class MongoHealth implements ReactiveHealthIndicator {

  private static final Duration ANSWER = Duration.ofSeconds(1);
  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final BsonDocument PING = new BsonDocument("ping", new BsonInt32(1));

  private final Mono<Health> health;

  MongoHealth(ObjectProvider<MongoClient> clients) {
    this.health =
        Mono.defer(() -> Mono.justOrEmpty(clients.getIfAvailable()))
            .flatMap(it -> Mono.from(it.getDatabase("admin").runCommand(PING)))
            .timeout(ANSWER)
            .map(it -> Health.up().build())
            .defaultIfEmpty(Health.unknown().build())
            .onErrorResume(it -> Mono.just(Health.down().build()))
            .cache(REMEMBERED);
  }

  @Override
  public Mono<Health> health() {
    return health;
  }
}
