package org.gonghui.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.Stale;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * All aggregates of one kind, each a document of its own; a feature's repository extends this.
 * Every write stores state, version, idempotency mark, history and events of one aggregate at once,
 * on the condition that nobody else has changed it meanwhile.
 *
 * @param <S> the aggregate, a record
 */
public class Aggregates<S extends Aggregate<S>> {

  private static final Bson READ = exclude(Fields.OUTBOX, Fields.HISTORY, Fields.MARKS);
  private static final Bson DECIDE = exclude(Fields.OUTBOX, Fields.HISTORY);

  private static final Retry ON_CONFLICT =
      Retry.backoff(30, Duration.ofMillis(2))
          .maxBackoff(Duration.ofMillis(100))
          .jitter(0.8)
          .filter(Conflict.class::isInstance)
          .onRetryExhaustedThrow((spec, signal) -> signal.failure());

  private final AggregateStore store;
  private final Definition<S> definition;
  private final MongoCollection<Envelope<S>> documents;
  private final MongoCollection<RawBsonDocument> raw;
  private final Lookups<S> toRead;
  private final Lookups<S> toDecide;
  private final Inserts inserts;
  private final DocumentWriter<S> writer;
  private final Sight sight;

  /** Keeps the aggregates that {@code definition} describes. */
  protected Aggregates(AggregateStore store, Definition<S> definition) {
    this.store = store;
    this.definition = definition;
    this.documents = store.typed(definition);
    this.raw = store.raw(definition.collection());
    this.sight = new Sight(definition.open(), store::districts);
    this.toRead = new Lookups<>(documents, READ, store.loops());
    this.toDecide = new Lookups<>(documents, DECIDE, store.loops());
    this.inserts = new Inserts(raw, store.loops());
    this.writer = new DocumentWriter<>(store.codec(definition.type()));
    store.register(this);
  }

  /** The aggregate with this id; {@link NotFound} where it is not there or out of sight. */
  public Mono<Stored<S>> find(Viewer viewer, String id) {
    return toRead
        .find(id)
        .filterWhen(it -> sight.reads(viewer, it))
        .map(Envelope::stored)
        .switchIfEmpty(missing(id));
  }

  /** What happened to an aggregate, oldest first. */
  public Mono<List<HistoryEntry>> history(Viewer viewer, String id) {
    Bson filter = and(eq(Fields.ID, id), Jurisdiction.visibleTo(viewer));
    return Mono.from(
            store
                .collection(definition.collection())
                .find(filter, Document.class)
                .projection(include(Fields.HISTORY)))
        .map(HistoryEntry::allOf)
        .switchIfEmpty(missing(id));
  }

  /** The aggregates that the viewer may see and the filter lets through, newest first. */
  public Mono<Slice<Stored<S>>> list(Viewer viewer, PageRequest page) {
    return list(sight.readable(viewer), page);
  }

  /**
   * What the filter lets through in the viewer's district, whosever it is, newest first: for a
   * public notice of what is not open to read otherwise.
   */
  public Mono<Slice<Stored<S>>> listInDistrict(Viewer viewer, PageRequest page) {
    return list(sight.inDistrict(viewer), page);
  }

  private Mono<Slice<Stored<S>>> list(Mono<Bson> readable, PageRequest page) {
    String after = page.after();
    Bson filter = page.filter();
    int limit = page.limit();
    return readable
        .map(seen -> after == null ? and(seen, filter) : and(seen, filter, lt(Fields.ID, after)))
        .flatMapMany(all -> query(all, descending(Fields.ID), limit + 1))
        .collectList()
        .map(found -> Slice.of(found, limit));
  }

  /**
   * Adds a new aggregate with its events. The same command sent again answers what it added the
   * first time.
   */
  public Mono<Stored<S>> add(Command command, Change<S> change) {
    return Mono.defer(() -> insert(command, change));
  }

  /**
   * What the same command has added before; empty where it has not. For what is looked up before an
   * aggregate can be added, and may be gone when the command is sent again.
   */
  public Mono<Stored<S>> added(Command command) {
    return Mono.justOrEmpty(command.key())
        .flatMap(
            key -> Mono.from(documents.find(eq(Fields.CREATE_KEY, key)).projection(READ).first()))
        .map(it -> sameRequest(it, command, it.createPrint()));
  }

  /**
   * Loads, decides, stores. The decision is pure, so that it is taken again when another write came
   * first. The same command sent again changes nothing and answers the aggregate as it is.
   */
  public Mono<Stored<S>> change(String id, Command command, Function<S, Change<S>> decision) {
    return toDecide
        .find(id)
        .filter(it -> Sight.sees(command.viewer(), it))
        .switchIfEmpty(missing(id))
        .flatMap(it -> decide(it, command, decision))
        .retryWhen(ON_CONFLICT);
  }

  /** What a condition lets through, whoever asks: for the service's own use. */
  protected final Flux<Stored<S>> query(Bson filter, Bson sort, int limit) {
    return Flux.from(documents.find(filter).projection(READ).sort(sort).limit(limit))
        .map(Envelope::stored);
  }

  /** How many a condition lets through, whoever asks: for the service's own use. */
  protected final Mono<Long> count(Bson filter) {
    return Mono.from(raw.countDocuments(filter));
  }

  /** Name of the collection. */
  public final String collection() {
    return definition.collection();
  }

  final Definition<S> definition() {
    return definition;
  }

  /**
   * Ids of aggregates on which something is to be done about a deadline by the moment given, what
   * waits longest first.
   *
   * @param except ids that are not asked for
   */
  public final Flux<String> waking(Instant now, int limit, Collection<String> except) {
    return Flux.from(
            store
                .collection(definition.collection())
                .find(and(lte(Fields.WAKE_AT, now), nin(Fields.ID, except)), Document.class)
                .projection(include(Fields.ID))
                .sort(ascending(Fields.WAKE_AT))
                .limit(limit))
        .map(it -> it.getString(Fields.ID));
  }

  private Mono<Stored<S>> insert(Command command, Change<S> change) {
    S state = change.state();
    List<String> ancestors = store.ancestorsOf(state);
    List<OutboxEntry> events = store.entries(state.id(), 1, Pressing.told(null, change), command);
    RawBsonDocument document = writer.insert(state, ancestors, change.step(), events, command);
    return inserts
        .add(document)
        .map(done -> new Stored<>(state, 1, ancestors, command.now(), command.now()))
        .doOnNext(done -> announce(state.id(), events))
        .onErrorResume(MongoWriteException.class, e -> repeated(command, state.id(), e));
  }

  private Mono<Stored<S>> repeated(Command command, String id, MongoWriteException refusal) {
    if (refusal.getError().getCode() != DuplicateKeys.CODE) {
      return Mono.error(refusal);
    }
    return added(command)
        .switchIfEmpty(
            Mono.error(() -> DuplicateKeys.refusal(refusal, definition.uniqueCodes(), id)));
  }

  private Mono<Stored<S>> decide(
      Envelope<S> current, Command command, Function<S, Change<S>> decision) {
    for (Mark mark : current.marks()) {
      if (mark.key().equals(command.key())) {
        return Mono.just(sameRequest(current, command, mark.print()));
      }
    }
    long version = current.stored().version();
    Long expected = command.expectedVersion();
    if (expected != null && expected != version) {
      return Mono.error(new Stale(expected, version));
    }
    Change<S> change = decision.apply(current.stored().state());
    return change.isNone() ? Mono.just(current.stored()) : update(current, command, change);
  }

  private Mono<Stored<S>> update(Envelope<S> current, Command command, Change<S> change) {
    Stored<S> before = current.stored();
    S state = change.state();
    long version = before.version() + 1;
    List<String> moved = samePlace(before.state(), state) ? null : store.ancestorsOf(state);
    List<String> ancestors = moved == null ? before.ancestors() : moved;
    List<OutboxEntry> events =
        store.entries(state.id(), version, Pressing.told(before.state(), change), command);
    Bson update = writer.update(version, state, moved, change.step(), events, command);
    return Mono.from(raw.updateOne(unchanged(before), update))
        .onErrorMap(
            MongoWriteException.class,
            e -> DuplicateKeys.translate(e, definition.uniqueCodes(), state.id()))
        .flatMap(done ->
            done.getMatchedCount() == 1
                ? Mono.just(
                    new Stored<>(state, version, ancestors, before.createdAt(), command.now()))
                : Mono.error(new Conflict(state.id())))
        .doOnNext(done -> announce(state.id(), events));
  }

  private boolean samePlace(S before, S after) {
    return before.unionId().equals(after.unionId())
        && before.otherUnions().equals(after.otherUnions())
        && Objects.equals(before.superiorId(), after.superiorId());
  }

  private Bson unchanged(Stored<S> before) {
    return and(eq(Fields.ID, before.state().id()), eq(Fields.VERSION, before.version()));
  }

  private Stored<S> sameRequest(Envelope<S> stored, Command command, @Nullable String print) {
    if (!Objects.equals(print, command.fingerprint().get())) {
      throw new RuleBroken("idempotency.key-reused");
    }
    return stored.stored();
  }

  private void announce(String id, List<OutboxEntry> events) {
    if (!events.isEmpty()) {
      store.sink().waiting(definition.collection(), id);
    }
  }

  private <T> Mono<T> missing(String id) {
    return Mono.error(() -> new NotFound(definition.kind(), id));
  }
}
