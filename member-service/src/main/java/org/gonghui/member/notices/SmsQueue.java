package org.gonghui.member.notices;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.gonghui.kernel.NotFound;
import org.gonghui.member.notices.ShortMessage.Status;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The notices that go out as short messages, as their sender sees them. A message that is taken out
 * stays marked as under way, so that who takes it up after a crash knows to ask first whether it
 * arrived.
 */
@Component
public class SmsQueue implements SmartInitializingSingleton {

  public static final String STATUS = "sms.status";

  private static final String DUE_AT = "sms.dueAt";
  private static final String EXPIRES_AT = "sms.expiresAt";
  private static final String SENT_AT = "sms.sentAt";
  private static final String REASON = "sms.reason";
  private static final String ATTEMPTS = "sms.attempts";
  private static final List<String> OPEN = List.of(Status.WAITING.name(), Status.SENDING.name());
  private static final List<String> URGENT =
      Arrays.stream(NoticeKind.values()).filter(NoticeKind::isUrgent).map(Enum::name).toList();
  private static final int COUNTED = 10_000;
  private static final Duration AGAIN = Duration.ofDays(1);
  private static final Duration SETTING_UP = Duration.ofSeconds(30);

  private final MongoCollection<Notice> notices;

  SmsQueue(MongoDatabase database) {
    this.notices = database.getCollection(Notices.COLLECTION, Notice.class);
  }

  @Override
  public void afterSingletonsInstantiated() {
    Bson queued = Filters.exists(STATUS);
    Mono.from(
            notices.createIndexes(
                List.of(
                    new IndexModel(ascending(STATUS, DUE_AT), named("sms", queued)),
                    new IndexModel(ascending(STATUS, EXPIRES_AT), named("sms-expiry", queued)),
                    new IndexModel(
                        ascending(Notices.KIND, STATUS, DUE_AT), named("sms-kind", queued)))))
        .block(SETTING_UP);
  }

  private static IndexOptions named(String name, Bson those) {
    return new IndexOptions().name(name).partialFilterExpression(those);
  }

  /**
   * Takes out what somebody waits for, else what has been due for longest, as it was before: where
   * it was under way already, it is not known whether it was sent.
   *
   * @param until when it is due again unless it is settled
   * @param quiet true where only what somebody waits for is sent
   */
  public Mono<Notice> take(Instant now, Instant until, boolean quiet) {
    Mono<Notice> urgent = take(and(in(Notices.KIND, URGENT), due(now)), until);
    return quiet ? urgent : urgent.switchIfEmpty(Mono.defer(() -> take(due(now), until)));
  }

  private Mono<Notice> take(Bson those, Instant until) {
    return Mono.from(
        notices.findOneAndUpdate(
            those,
            combine(set(STATUS, Status.SENDING.name()), set(DUE_AT, until), inc(ATTEMPTS, 1)),
            new FindOneAndUpdateOptions()
                .sort(ascending(DUE_AT))
                .returnDocument(ReturnDocument.BEFORE)));
  }

  /** What waits longer than it is worth is not sent any more. */
  public Mono<Void> expire(Instant now) {
    Bson late = and(eq(STATUS, Status.WAITING.name()), lte(EXPIRES_AT, now));
    return Mono.from(
            notices.updateMany(
                late, combine(set(STATUS, Status.EXPIRED.name()), set(REASON, "late"))))
        .then();
  }

  /** Since when the one waits that has been due for longest; empty where none is. */
  public Mono<Instant> oldestDue(Instant now) {
    return Mono.from(notices.find(due(now)).sort(ascending(DUE_AT)).limit(1))
        .mapNotNull(Notice::sms)
        .map(ShortMessage::dueAt);
  }

  /** How many stand how, counted no further than ten thousand of each. */
  public Mono<Map<Status, Long>> counts() {
    CountOptions some = new CountOptions().limit(COUNTED);
    return Flux.fromArray(Status.values())
        .concatMap(it ->
            Mono.from(notices.countDocuments(eq(STATUS, it.name()), some))
                .map(count -> Map.entry(it, count)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue, () -> new EnumMap<>(Status.class));
  }

  /** How many a person was sent since. */
  public Mono<Long> sentSince(String person, Instant since) {
    return Mono.from(notices.countDocuments(and(eq("person", person), gte(SENT_AT, since))));
  }

  /** The provider took it. */
  public Mono<Void> sent(String id, @Nullable String receipt, Instant now) {
    return settle(
        id,
        combine(
            set(STATUS, Status.SENT.name()),
            set("sms.receipt", receipt),
            set(REASON, null),
            set(SENT_AT, now)));
  }

  /** It will not be sent. */
  public Mono<Void> ended(String id, Status status, String reason) {
    return settle(id, combine(set(STATUS, status.name()), set(REASON, reason)));
  }

  /** It is tried again later. */
  public Mono<Void> putBack(String id, @Nullable String reason, int attempts, Instant dueAt) {
    return settle(
        id,
        combine(
            set(STATUS, Status.WAITING.name()),
            set(REASON, reason),
            set(ATTEMPTS, attempts),
            set(DUE_AT, dueAt)));
  }

  /** It is not known whether it was sent: whoever takes it up again asks first. */
  public Mono<Void> doubt(String id, String reason, Instant dueAt) {
    return settle(id, combine(set(REASON, reason), set(DUE_AT, dueAt)));
  }

  /** What was given up is tried again, from the beginning. */
  public Mono<Notice> retry(String id, Instant now) {
    Bson again =
        combine(
            set(STATUS, Status.WAITING.name()),
            set(ATTEMPTS, 0),
            set(DUE_AT, now),
            set(EXPIRES_AT, now.plus(AGAIN)));
    List<String> ended =
        List.of(Status.GIVEN_UP.name(), Status.FAILED.name(), Status.EXPIRED.name());
    return Mono.from(
            notices.findOneAndUpdate(
                and(eq("_id", id), in(STATUS, ended), nin(Notices.KIND, URGENT)),
                again,
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
        .switchIfEmpty(Mono.error(() -> new NotFound("ShortMessage", id)));
  }

  /** All short messages, the newest first. */
  public Mono<Slice<Notice>> list(PageRequest page) {
    Bson all = and(Filters.exists(STATUS), page.filter());
    String after = page.after();
    return Flux.from(
            notices
                .find(after == null ? all : and(all, lt("_id", after)))
                .sort(descending("_id"))
                .limit(page.limit() + 1))
        .collectList()
        .map(it -> Slice.of(it, page.limit()));
  }

  private Mono<Void> settle(String id, Bson change) {
    Bson taken = and(eq("_id", id), eq(STATUS, Status.SENDING.name()));
    return Mono.from(notices.updateOne(taken, change)).then();
  }

  private static Bson due(Instant now) {
    return and(in(STATUS, OPEN), lte(DUE_AT, now), eq("withdrawn", false));
  }
}
