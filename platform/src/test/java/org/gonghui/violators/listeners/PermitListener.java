package org.gonghui.violators.listeners;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gonghui.platform.events.TakesMany;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PermitListener {

  @KafkaListener(topics = "permits")
  Mono<Void> onOne(String permit) {
    return Mono.empty();
  }

  @KafkaListener(topics = "permits")
  Flux<String> onMany(String permit) {
    return Flux.just(permit);
  }

  @TakesMany(topics = "permits", groupId = "permits")
  Mono<Void> onBatch(List<String> permits) {
    return Mono.empty();
  }

  @KafkaListener(topics = "permits")
  CompletableFuture<Void> later(String permit) {
    return CompletableFuture.completedFuture(null);
  }
}
