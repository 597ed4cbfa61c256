package org.gonghui.platform.store;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistries;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Event;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the repositories of a service share: the database, the tree of unions, the way out. */
@Component
public class AggregateStore implements SmartInitializingSingleton {

  private static final Duration SETTING_UP = Duration.ofSeconds(60);

  private final DecodedDocuments decoded = new DecodedDocuments();
  private final MongoDatabase database;
  private final AncestorPaths paths;
  private final Districts districts;
  private final OutboxSink sink;
  private final EventJson json;
  private final EventLoops loops;
  private final List<Aggregates<?>> all = new CopyOnWriteArrayList<>();

  AggregateStore(
      MongoDatabase database,
      AncestorPaths paths,
      Districts districts,
      OutboxSink sink,
      EventJson json,
      EventLoops loops) {
    this.database = database;
    this.paths = paths;
    this.districts = districts;
    this.sink = sink;
    this.json = json;
    this.loops = loops;
  }

  /** Every repository of this service. */
  public List<Aggregates<?>> all() {
    return List.copyOf(all);
  }

  /** A collection of plain documents beside the aggregates. */
  public MongoCollection<Document> collection(String name) {
    return database.getCollection(name);
  }

  /** Collections and indexes are made before the first request, never inside a transaction. */
  @Override
  public void afterSingletonsInstantiated() {
    Flux.fromIterable(all).concatMap(this::prepare).then().block(SETTING_UP);
  }

  private Mono<Void> prepare(Aggregates<?> aggregates) {
    List<IndexModel> indexes = new ArrayList<>(aggregates.definition().indexes());
    indexes.add(listing(Fields.ANCESTORS));
    indexes.add(listing(Fields.PEOPLE));
    indexes.add(
        new IndexModel(
            Indexes.ascending(Fields.CREATE_KEY),
            new IndexOptions().unique(true).partialFilterExpression(exists(Fields.CREATE_KEY))));
    indexes.add(
        new IndexModel(
            Indexes.ascending(Fields.WAKE_AT),
            new IndexOptions().partialFilterExpression(exists(Fields.WAKE_AT))));
    indexes.add(
        new IndexModel(
            Indexes.ascending(Fields.OUTBOX + ".0.time"),
            new IndexOptions().partialFilterExpression(exists(Fields.OUTBOX + ".0"))));
    return IndexSetup.make(collection(aggregates.collection()), indexes);
  }

  private static IndexModel listing(String field) {
    return new IndexModel(
        Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending(Fields.ID)));
  }

  void register(Aggregates<?> aggregates) {
    all.add(aggregates);
  }

  /** In which districts the viewer reads what is open to read; none: nothing binds them to one. */
  Mono<Set<String>> districts(Viewer viewer) {
    return districts.of(viewer);
  }

  EventLoops loops() {
    return loops;
  }

  OutboxSink sink() {
    return sink;
  }

  <S> Codec<S> codec(Class<S> type) {
    return database.getCodecRegistry().get(type);
  }

  /**
   * The path of the union it belongs to, then what the paths of other unions add; a union's own
   * path runs over its superior.
   */
  List<String> ancestorsOf(Aggregate<?> state) {
    if (!state.unionId().equals(state.id())) {
      return paths.of(state.unionId(), state.otherUnions());
    }
    List<String> path = new ArrayList<>();
    path.add(state.id());
    String superior = state.superiorId();
    if (superior != null) {
      path.addAll(paths.of(superior));
    }
    return path;
  }

  MongoCollection<RawBsonDocument> raw(String collection) {
    return database.getCollection(collection, RawBsonDocument.class);
  }

  @SuppressWarnings("unchecked")
  <S extends Aggregate<S>> MongoCollection<Envelope<S>> typed(Definition<S> definition) {
    EnvelopeCodec<S> codec = new EnvelopeCodec<>(codec(definition.type()), decoded);
    Class<Envelope<S>> type = (Class<Envelope<S>>) (Class<?>) Envelope.class;
    return database
        .getCollection(definition.collection(), type)
        .withCodecRegistry(
            CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(codec), database.getCodecRegistry()));
  }

  List<OutboxEntry> entries(String id, long version, List<Event> events, Command command) {
    List<OutboxEntry> entries = new ArrayList<>(events.size());
    for (Event event : events) {
      entries.add(
          new OutboxEntry(
              id + "-" + version + "-" + entries.size(),
              EventCatalogue.nameOf(event.getClass()),
              EventCatalogue.topicOf(event),
              id,
              version,
              command.now(),
              command.viewer().person(),
              command.traceId(),
              json.write(event)));
    }
    return entries;
  }
}
