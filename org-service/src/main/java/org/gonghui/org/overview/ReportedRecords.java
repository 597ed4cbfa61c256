package org.gonghui.org.overview;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.store.DuplicateKeys;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * This service's copy of what others tell of their records: who keeps them and how they stand, no
 * persons. Each field carries the version that it came with and gives way to a later one only, so
 * that events may come twice and in any order.
 */
@Component
class ReportedRecords implements SmartInitializingSingleton {

  private static final Duration SETTING_UP = Duration.ofSeconds(60);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final String KEPT_BY = Told.UNION + ".value";
  private static final String SUBJECT = "subject";
  private static final String TOUCHED = "touchedAt";
  private static final String KNOWN = "knownUpTo";

  /** Two upserts of the same new document: the second finds it. */
  private static final Retry ON_DUPLICATE =
      Retry.max(5)
          .filter(it -> DuplicateKeys.isOne(it) || DuplicateKeys.isOneOfMany(it))
          .onRetryExhaustedThrow((spec, signal) -> signal.failure());

  private final MongoCollection<Document> records;
  private final MongoCollection<Document> sources;
  private final Clock clock;

  ReportedRecords(MongoDatabase database, Clock clock) {
    this.records = database.getCollection("reportedRecords");
    this.sources = database.getCollection("reportedSources");
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Mono.from(records.createIndex(ascending(KEPT_BY, SUBJECT)))
        .then(Mono.from(records.createIndex(ascending(TOUCHED))))
        .block(SETTING_UP);
  }

  /** Takes what events of a topic say, and that the topic is known up to the latest of them. */
  Mono<Void> take(String topic, List<? extends Received<? extends Event>> events) {
    return Mono.justOrEmpty(events.stream().map(Received::time).max(Comparator.naturalOrder()))
        .flatMap(latest -> store(events).then(known(topic, latest)));
  }

  private Mono<Void> known(String topic, Instant latest) {
    Bson later = Updates.max(KNOWN, Date.from(latest));
    return Mono.defer(() -> Mono.from(sources.updateOne(eq("_id", topic), later, UPSERT)))
        .retryWhen(ON_DUPLICATE)
        .then();
  }

  private Mono<Void> store(List<? extends Received<? extends Event>> events) {
    List<UpdateOneModel<Document>> told =
        events.stream().flatMap(it -> Reading.of(it).stream()).map(this::told).toList();
    return told.isEmpty()
        ? Mono.empty()
        : Mono.defer(() -> Mono.from(records.bulkWrite(told))).retryWhen(ON_DUPLICATE).then();
  }

  private UpdateOneModel<Document> told(Told told) {
    Document set =
        new Document(SUBJECT, told.subject().name()).append(TOUCHED, Date.from(clock.instant()));
    told.said().forEach((field, value) -> set.append(field, later(field, value, told.version())));
    List<Bson> update = List.of(new Document("$set", set));
    return new UpdateOneModel<>(eq("_id", told.recordId()), update, UPSERT);
  }

  private static Document later(String field, Object value, long version) {
    Document known = new Document("$ifNull", List.of("$" + field + ".version", -1L));
    Document said =
        new Document("value", new Document("$literal", value)).append("version", version);
    return new Document(
        "$cond", List.of(new Document("$gt", List.of(version, known)), said, "$" + field));
  }

  /** What these unions keep, and which stations the federation of the area keeps. */
  Flux<Tally> tallies(Collection<String> unionIds, String area, LocalDate today) {
    Bson asked =
        or(in(KEPT_BY, unionIds), and(eq(KEPT_BY, area), eq(SUBJECT, Subject.STATIONS.name())));
    Document alike =
        new Document(SUBJECT, "$" + SUBJECT)
            .append("inArea", new Document("$eq", List.of("$" + KEPT_BY, area)))
            .append("standing", "$standing.value")
            .append("level", "$level.value")
            .append("running", new Document("$gte", List.of("$until.value", today.toString())))
            .append("escalated", new Document("$eq", List.of("$escalated.value", true)));
    return Flux.from(
            records.aggregate(
                List.of(
                    Aggregates.match(asked),
                    Aggregates.group(
                        alike,
                        Accumulators.sum("count", 1L),
                        Accumulators.min("due", "$due.value")))))
        .map(ReportedRecords::tally);
  }

  private static Tally tally(Document row) {
    Document alike = row.get("_id", Document.class);
    return new Tally(
        Subject.valueOf(alike.getString(SUBJECT)),
        alike.getBoolean("inArea"),
        Optional.ofNullable(alike.getString("standing")).map(Standing::valueOf).orElse(null),
        VerificationLevel.AUTHORITATIVE.name().equals(alike.getString("level")),
        alike.getBoolean("running"),
        alike.getBoolean("escalated"),
        row.getLong("count"),
        Optional.ofNullable(row.getString("due")).map(LocalDate::parse).orElse(null));
  }

  /** Topic → the time of its newest event that is in here. */
  Mono<Map<String, Instant>> knownUpTo() {
    return Flux.from(sources.find())
        .collectMap(it -> it.getString("_id"), it -> it.getDate(KNOWN).toInstant());
  }

  /** Removes what no event has touched since: no event tells of it. */
  Mono<Long> forgetUntouchedSince(Instant moment) {
    return Mono.from(records.deleteMany(lt(TOUCHED, Date.from(moment))))
        .map(it -> it.getDeletedCount());
  }
}
