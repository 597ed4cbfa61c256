package org.gonghui.platform.events;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.gonghui.platform.figures.Figure;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code gonghui_dead_letters} of each listener: how many events wait for an operator; 0 for a
 * listener that has none.
 */
@Component
final class DeadLetterCount implements Figure {

  private final MongoCollection<Document> documents;
  private final KafkaListenerEndpointRegistry listeners;
  private final MultiGauge gauge;

  DeadLetterCount(
      MongoDatabase database, KafkaListenerEndpointRegistry listeners, MeterRegistry metrics) {
    this.documents = database.getCollection(DeadLetterDocuments.COLLECTION);
    this.listeners = listeners;
    this.gauge = MultiGauge.builder("gonghui.dead.letters").register(metrics);
  }

  @Override
  public Mono<Void> refresh() {
    return Flux.from(
            documents.aggregate(
                List.of(
                    Aggregates.match(
                        eq(DeadLetterDocuments.STATUS, DeadLetter.Status.WAITING.name())),
                    Aggregates.project(include(DeadLetterDocuments.LISTENER)),
                    Aggregates.group(
                        "$" + DeadLetterDocuments.LISTENER, Accumulators.sum("count", 1)))))
        .collectMap(it -> it.getString("_id"), it -> it.getInteger("count"))
        .doOnNext(this::show)
        .then();
  }

  private void show(Map<String, Integer> found) {
    Map<String, Integer> counts = new HashMap<>(none());
    counts.putAll(found);
    gauge.register(
        counts.entrySet().stream()
            .map(it -> Row.of(Tags.of("listener", it.getKey()), it.getValue()))
            .toList(),
        true);
  }

  private Map<String, Integer> none() {
    return listeners.getListenerContainers().stream()
        .map(MessageListenerContainer::getGroupId)
        .filter(Objects::nonNull)
        .collect(toMap(group -> group, group -> 0, (one, other) -> one));
  }
}
