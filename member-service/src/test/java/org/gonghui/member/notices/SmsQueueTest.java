package org.gonghui.member.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The queue by itself, in a database that nobody sends from. */
@MemberLive
class SmsQueueTest {

  private static final Instant NOW = LiveParts.START;
  private static final int BULK = 3_000;

  @Autowired private MongoClient client;
  @Autowired private MongoDatabase live;
  private MongoDatabase database;
  private MongoCollection<Notice> notices;
  private SmsQueue queue;

  @BeforeEach
  void open() {
    database =
        client.getDatabase("sms-" + UUID.randomUUID()).withCodecRegistry(live.getCodecRegistry());
    notices = database.getCollection(Notices.COLLECTION, Notice.class);
    queue = new SmsQueue(database);
    queue.afterSingletonsInstantiated();
  }

  @AfterEach
  void gone() {
    Mono.from(database.drop()).block();
  }

  @Test
  void a_code_does_not_wait_behind_a_roster() {
    Instant before = NOW.minusSeconds(600);
    List<Notice> bulk =
        IntStream.range(0, BULK)
            .mapToObj(it -> notice("bulk-" + it, NoticeKind.MEMBERSHIP_ACCEPTED, before))
            .toList();
    Mono.from(notices.insertMany(bulk)).block();
    add(notice("code-1", NoticeKind.ACCOUNT_CODE, NOW.minusSeconds(2)));
    add(notice("code-2", NoticeKind.ACCOUNT_CODE, NOW.minusSeconds(1)));

    assertThat(take(false)).isEqualTo("code-1");
    assertThat(take(false)).isEqualTo("code-2");
    assertThat(take(false)).startsWith("bulk-");
    assertThat(uses().get("sms-kind")).isPositive();
    assertThat(uses().get("sms")).isPositive();
  }

  @Test
  void at_night_only_codes_are_sent() {
    add(notice("bulk", NoticeKind.MEMBERSHIP_ACCEPTED, NOW.minusSeconds(60)));
    assertThat(take(true)).isEmpty();
    add(notice("code", NoticeKind.ACCOUNT_CODE, NOW.minusSeconds(1)));
    assertThat(take(true)).isEqualTo("code");
    assertThat(take(true)).isEmpty();
  }

  @Test
  void what_came_too_late_is_found_among_all_that_waits_by_its_time() {
    List<Notice> later =
        IntStream.range(0, BULK)
            .mapToObj(it -> notice("later-" + it, NoticeKind.MEMBERSHIP_ACCEPTED, NOW))
            .toList();
    Mono.from(notices.insertMany(later)).block();

    queue.expire(NOW.plusSeconds(599)).block();
    assertThat(uses()).containsEntry("sms-expiry", 1L);
    assertThat(queue.counts().block()).containsEntry(ShortMessage.Status.WAITING, (long) BULK);
    queue.expire(NOW.plusSeconds(600)).block();
    assertThat(queue.counts().block()).containsEntry(ShortMessage.Status.EXPIRED, (long) BULK);
  }

  private String take(boolean quiet) {
    return queue
        .take(NOW, NOW.plus(Duration.ofMinutes(5)), quiet)
        .map(Notice::id)
        .defaultIfEmpty("")
        .block();
  }

  /** How often each index of the queue was used. */
  private Map<String, Long> uses() {
    return Flux.from(
            notices
                .withDocumentClass(Document.class)
                .aggregate(List.of(new Document("$indexStats", new Document()))))
        .filter(it -> it.getString("name").startsWith("sms"))
        .collectMap(
            it -> it.getString("name"), it -> it.get("accesses", Document.class).getLong("ops"))
        .block();
  }

  private void add(Notice it) {
    Mono.from(notices.insertOne(it)).block();
  }

  private static Notice notice(String id, NoticeKind kind, Instant dueAt) {
    return new Notice(
        id,
        "p-" + id,
        kind,
        "/api/v1/me/account",
        Map.of(),
        dueAt,
        id,
        1,
        null,
        false,
        null,
        false,
        null,
        ShortMessage.waiting(dueAt, NOW.plusSeconds(600)));
  }
}
