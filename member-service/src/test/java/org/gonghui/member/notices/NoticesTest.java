package org.gonghui.member.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberAppealed;
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notices are written many at once, each once. */
@MemberLive
class NoticesTest {

  private static final Instant NOW = LiveParts.START;

  @Autowired private Notices notices;
  @Autowired private Writing writing;
  @Autowired private MongoDatabase database;
  @Autowired private TestClock clock;

  private final String person = Ids.next("p");
  private final String matter = Ids.next("member");

  @Test
  void one_that_is_there_stays_as_it_is_while_others_are_written() {
    Notice first = notice("$price ${union} 'one'");
    Notice second = notice("two");
    notices.add(List.of(first)).block();
    notices.read(List.of(person), first.id(), NOW).block();
    Document before = stored(first);

    notices.add(List.of(first, second)).block();

    assertThat(stored(first)).isEqualTo(before).containsEntry("read", true);
    assertThat(before.get("values", Document.class))
        .containsEntry("title", "$price ${union} 'one'");
    assertThat(stored(second)).containsKey("storedAt").containsEntry("read", false);
  }

  @Test
  void one_that_was_left_half_written_gets_its_time() {
    Notice it = notice("half");
    notices.add(List.of(it)).block();
    Mono.from(raw().updateOne(byId(it), new Document("$unset", new Document("storedAt", ""))))
        .block();

    notices.add(List.of(it)).block();

    assertThat(stored(it)).containsKey("storedAt").containsEntry("person", person);
  }

  @Test
  void a_reminder_is_void_by_a_later_event_of_the_batch_however_often_they_come() {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    var refused = received(2, new MemberRefused(matter, person, "u-1", today));
    var appealed = received(3, new MemberAppealed(matter, person, "u-1", today));

    writing.write(List.of(refused)).block();
    assertThat(told()).extracting(it -> it.get("withdrawn")).containsExactly(false, false);
    writing.write(List.of(refused, refused, appealed)).block();
    writing.write(List.of(refused)).block();

    assertThat(told())
        .extracting(it -> it.get("kind"), it -> it.get("withdrawn"))
        .containsExactlyInAnyOrder(
            tuple("MEMBERSHIP_REFUSED", false), tuple("DEADLINE_NEAR", true));
  }

  private Received<MemberEvent> received(long version, MemberEvent event) {
    String id = event.memberId() + "-" + version + "-0";
    return new Received<>(event, id, event.memberId(), version, clock.instant(), "test", null);
  }

  private List<Document> told() {
    return Flux.from(raw().find(Filters.eq("person", person))).collectList().block();
  }

  private Notice notice(String title) {
    return new Draft(
            NoticeKind.values()[0],
            "/api/v1/members/1",
            Ids.next("matter"),
            1,
            NOW.minus(Duration.ofMinutes(1)),
            null,
            Map.of("title", title),
            NOW,
            NOW)
        .to(person, null);
  }

  private Document stored(Notice it) {
    return Mono.from(raw().find(byId(it)).first()).block();
  }

  private MongoCollection<Document> raw() {
    return database.getCollection(Notices.COLLECTION);
  }

  private static Bson byId(Notice it) {
    return Filters.eq("_id", it.id());
  }
}
