package org.gonghui.member.notices;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocumentWrapper;
import org.bson.Document;
import org.bson.codecs.Encoder;
import org.bson.conversions.Bson;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.privacy.LooseData;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The notices of the last two years, those included that are shown later. */
@Component
class Notices implements SmartInitializingSingleton, LooseData {

  static final String COLLECTION = "notices";
  static final String READ = "read";
  static final String KIND = "kind";

  private static final String ID = "_id";
  private static final String PERSON = "person";
  private static final String SUBJECT = "subject";
  private static final String PERIOD = "period";
  private static final String SHOW_AT = "showAt";
  private static final String SAID_AT = "saidAt";

  /** By the database's clock, as is the end of its time. */
  private static final String STORED_AT = "storedAt";

  private static final String WITHDRAWN = "withdrawn";
  private static final String SMS_STATUS = "sms.status";
  private static final long KEPT_DAYS = 730;
  private static final int COUNTED = 1000;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final Duration SETTING_UP = Duration.ofSeconds(30);

  private final MongoCollection<Notice> notices;
  private final Encoder<Notice> codec;
  private final KeptMatters kept;

  Notices(MongoDatabase database, KeptMatters kept) {
    this.notices = database.getCollection(COLLECTION, Notice.class);
    this.codec = notices.getCodecRegistry().get(Notice.class);
    this.kept = kept;
  }

  @Override
  public void afterSingletonsInstantiated() {
    IndexOptions kept = new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS);
    Mono.from(
            notices.createIndexes(
                List.of(
                    new IndexModel(compoundIndex(ascending(PERSON), descending(ID))),
                    new IndexModel(ascending(PERSON, READ, SHOW_AT)),
                    new IndexModel(ascending(SUBJECT)),
                    new IndexModel(ascending(STORED_AT), kept))))
        .block(SETTING_UP);
  }

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** All but reminders of what goes on: a case that is kept has its last days. */
  @Override
  public Mono<Void> forget(String personId, Instant until) {
    return kept.of(personId)
        .flatMap(on ->
            Mono.from(
                notices.deleteMany(
                    and(
                        eq(PERSON, personId),
                        LooseData.saidUntil(SAID_AT, until),
                        or(eq(PERIOD, null), nin(SUBJECT, on))))))
        .then();
  }

  /** Writes notices; one that is there already stays as it is. */
  Mono<Void> add(List<Notice> all) {
    return all.isEmpty()
        ? Mono.empty()
        : Mono.from(notices.bulkWrite(all.stream().map(this::unlessStored).toList(), UNORDERED))
            .then();
  }

  private UpdateOneModel<Notice> unlessStored(Notice it) {
    Bson stored = new Document(STORED_AT, "$$NOW");
    Bson fresh = new Document("$literal", new BsonDocumentWrapper<>(it, codec));
    Bson written = new Document("$mergeObjects", List.of(fresh, "$$ROOT", stored));
    Bson is = new Document("$ifNull", List.of("$" + STORED_AT, false));
    Bson kept = new Document("$cond", List.of(is, "$$ROOT", written));
    return new UpdateOneModel<>(
        eq(ID, it.id()), List.of(new Document("$replaceWith", kept)), UPSERT);
  }

  /** Reminders of the matter that were written before this version are void, but for these. */
  Mono<Void> withdraw(String subject, long version, Collection<String> but, Instant now) {
    Bson pending =
        and(
            eq(SUBJECT, subject),
            ne(PERIOD, null),
            lt("version", version),
            gt(SHOW_AT, now),
            nin(ID, but));
    return Mono.from(notices.updateMany(pending, set(WITHDRAWN, true))).then();
  }

  /** What is shown to a person under any of their ids, the newest first. */
  Mono<Slice<Notice>> list(List<String> persons, PageRequest page, Instant now) {
    Bson all = and(shown(persons, now), page.filter());
    String after = page.after();
    return Flux.from(
            notices
                .find(after == null ? all : and(all, lt(ID, after)))
                .sort(descending(ID))
                .limit(page.limit() + 1))
        .collectList()
        .map(it -> Slice.of(it, page.limit()));
  }

  /** How many are unread; counted no further than a thousand. */
  Mono<Long> unread(List<String> persons, Instant now) {
    return Mono.from(
        notices.countDocuments(
            and(shown(persons, now), eq(READ, false)), new CountOptions().limit(COUNTED)));
  }

  /** Notes that the person has seen it; seen again, it stays as it is. */
  Mono<Notice> read(List<String> persons, String id, Instant now) {
    Bson own = and(shown(persons, now), eq(ID, id));
    return Mono.from(
            notices.findOneAndUpdate(
                and(own, eq(READ, false)),
                seen(now),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
        .switchIfEmpty(Mono.from(notices.find(own).first()))
        .switchIfEmpty(Mono.error(() -> new NotFound("Notice", id)));
  }

  /** The same of all up to this one, which is shown to them. */
  Mono<Long> readUpTo(List<String> persons, String id, Instant now) {
    return Mono.from(notices.find(and(shown(persons, now), eq(ID, id))).first())
        .switchIfEmpty(Mono.error(() -> new NotFound("Notice", id)))
        .then(
            Mono.from(
                notices.updateMany(
                    and(shown(persons, now), eq(READ, false), lte(ID, id)), seen(now))))
        .map(it -> it.getModifiedCount());
  }

  /** What waits is not sent where the person has switched its kind off. */
  Mono<Void> switchOff(String person, Collection<NoticeKind> kinds) {
    List<String> names = kinds.stream().map(Enum::name).toList();
    Bson waiting =
        and(
            eq(PERSON, person),
            in(KIND, names),
            eq(SMS_STATUS, ShortMessage.Status.WAITING.name()));
    return Mono.from(notices.updateMany(waiting, set(SMS_STATUS, ShortMessage.Status.OFF.name())))
        .then();
  }

  private static Bson seen(Instant now) {
    return combine(set(READ, true), set("readAt", now));
  }

  private static Bson shown(List<String> persons, Instant now) {
    return and(in(PERSON, persons), eq(WITHDRAWN, false), lte(SHOW_AT, now));
  }
}
