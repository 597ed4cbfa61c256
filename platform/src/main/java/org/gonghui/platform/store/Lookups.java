package org.gonghui.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.kernel.Aggregate;
import org.gonghui.platform.store.Coalescer.Answers;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds aggregates of one kind by id. */
final class Lookups<S extends Aggregate<S>> {

  private final MongoCollection<Envelope<S>> documents;
  private final Bson projection;
  private final Coalescer<String, Envelope<S>> together;

  Lookups(MongoCollection<Envelope<S>> documents, Bson projection, EventLoops loops) {
    this.documents = documents;
    this.projection = projection;
    this.together = new Coalescer<>(loops, this::find);
  }

  /** The aggregate with this id, whoever asks; empty where there is none. */
  Mono<Envelope<S>> find(String id) {
    return together.ask(id);
  }

  private Mono<Answers<String, Envelope<S>>> find(List<String> asked) {
    List<String> ids = asked.stream().distinct().toList();
    return ids.size() == 1
        ? alone(ids.getFirst())
            .<Answers<String, Envelope<S>>>map(it -> id -> Mono.just(it))
            .defaultIfEmpty(id -> Mono.empty())
        : together(ids);
  }

  /** One that cannot be read fails only for whoever asked for it. */
  private Mono<Answers<String, Envelope<S>>> together(List<String> ids) {
    return Flux.from(documents.find(in(Fields.ID, ids)).projection(projection).limit(ids.size()))
        .collectMap(it -> it.stored().state().id())
        .<Answers<String, Envelope<S>>>map(found -> id -> Mono.justOrEmpty(found.get(id)))
        .onErrorResume(e -> !(e instanceof MongoException), e -> Mono.just(this::alone));
  }

  private Mono<Envelope<S>> alone(String id) {
    return Mono.from(documents.find(eq(Fields.ID, id)).projection(projection).first());
  }
}
