package org.gonghui.member.verification;

import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.LiveParts.AUTHORITY;

import com.mongodb.ExplainVerbosity;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.gonghui.kernel.Ids;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.ScriptedAuthority.Mood;
import org.gonghui.member.verification.VerificationQueue.Claim;
import org.gonghui.member.verification.VerificationRequest.Urgency;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is asked about first where many wait. */
@MemberLive
class TurnsTest {

  @Autowired private WebTestClient client;
  @Autowired private MongoDatabase database;
  @Autowired private VerificationRequests requests;
  @Autowired private VerificationQueue queue;
  @Autowired private VerificationWorker worker;
  @Autowired private Turns turns;
  @Autowired private TestClock clock;
  private final Set<String> opened = new HashSet<>();

  @BeforeEach
  void standStill() {
    worker.stop();
  }

  /** These members are nowhere to be found: their questions end here. */
  @AfterEach
  void clear() {
    AUTHORITY.feels(Mood.ANSWERS);
    Flux.fromIterable(opened)
        .concatMap(it -> requests.change(it, command("end:" + it), one -> one.answered(anything())))
        .blockLast();
    clock.advance(VerificationQueue.CLAIMED.plusSeconds(1));
    worker.start();
  }

  @Test
  void a_union_with_few_questions_waits_for_one_of_each_other_not_for_all_of_the_largest() {
    List<String> large = open("u-bantian", 40);
    List<String> small = open("u-buji", 3);
    List<String> late = open("u-tianan", 1);

    List<String> order = takeAll();

    assertThat(order).containsAll(large);
    assertThat(order.indexOf(late.getFirst())).isLessThan(4);
    assertThat(order.indexOf(small.get(0))).isLessThan(4);
    assertThat(order.indexOf(small.get(2))).isLessThan(9);
    assertThat(order.indexOf(large.get(39))).isEqualTo(order.size() - 1);
    assertThat(order.stream().filter(large::contains)).containsExactlyElementsOf(large);
  }

  @Test
  void who_comes_back_after_a_quiet_time_has_not_saved_turns_up_nor_lost_them() {
    open("u-hangjia", 30);
    takeAll();
    List<String> newcomer = open("u-xiangjiaotang", 10);
    List<String> back = open("u-hangjia", 10);

    List<String> order = takeAll();

    assertThat(order.subList(0, 6)).containsAnyElementsOf(newcomer).containsAnyElementsOf(back);
    assertThat(order.subList(0, 10).stream().filter(back::contains).count()).isBetween(4L, 6L);
  }

  @Test
  void what_is_urgent_goes_first_whatever_waits() {
    open("u-bantian", 20);
    String urgent = open("u-bantian", 1).getFirst();
    Urgency why = new Urgency("officer", clock.instant(), "住院");
    long turn = turns.nextUrgent("u-bantian").block();
    requests.change(urgent, command("hurry"), it -> it.hurry(why, turn)).block();

    assertThat(takeAll().getFirst()).isEqualTo(urgent);
  }

  @Test
  void an_officer_says_whose_question_is_urgent_and_why() {
    Desk desk = new Desk(client);
    String id = desk.join(People.confirmed());
    String path = "/api/v1/verifications/" + id + "/urgency";
    org.awaitility.Awaitility.await().until(() -> requests.newest(id).block() != null);

    assertThat(
            json(desk.post(officer(UNION), path, Map.of("reason", "住院慰问待实名")), 200)
                .path("urgent")
                .asBoolean())
        .isTrue();
    json(desk.post(officer("u-buji"), path, Map.of("reason", "住院慰问待实名")), 404);
    json(desk.post(officer(UNION), path, Map.of("reason", "13800138000")), 400);

    worker.start();
    desk.awaitLevel(id, "AUTHORITATIVE");
    org.awaitility.Awaitility.await()
        .until(() -> requests.newest(id).block().state().status() == RequestStatus.ANSWERED);
    assertThat(
            json(desk.post(officer(UNION), path, Map.of("reason", "住院慰问待实名")), 422)
                .path("code")
                .asString())
        .isEqualTo("verification.none-waiting");
  }

  @Test
  void taking_one_costs_the_same_however_many_wait() {
    int before = examined();
    open("u-bantian", 600);
    open("u-buji", 100);

    assertThat(examined()).isLessThanOrEqualTo(Math.max(before, 3));
  }

  private int examined() {
    Document plan =
        Mono.from(
                database
                    .getCollection(VerificationRequests.COLLECTION)
                    .find(VerificationQueue.due(clock.instant()))
                    .sort(VerificationQueue.IN_TURN)
                    .limit(1)
                    .projection(include("_id"))
                    .explain(ExplainVerbosity.EXECUTION_STATS))
            .block();
    return plan.getEmbedded(List.of("executionStats", "totalKeysExamined"), Integer.class);
  }

  private List<String> open(String union, int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = Ids.next("verification");
      long turn = turns.next(union).block();
      requests
          .add(
              command(id), VerificationRequest.open(id, Strangers.of(union), turn, clock.instant()))
          .block();
      ids.add(id);
    }
    opened.addAll(ids);
    return ids;
  }

  private List<String> takeAll() {
    List<String> order = new ArrayList<>();
    while (true) {
      Claim claim = queue.take(clock.instant()).block();
      if (claim == null) {
        return order;
      }
      if (opened.contains(claim.requestId())) {
        order.add(claim.requestId());
      }
    }
  }

  private IdentityCheck anything() {
    return IdentityCheck.matched(IdentityCheck.Source.AUTHORITY, clock.instant(), "test", null);
  }

  private Command command(String key) {
    return Command.of("test", key, clock.instant(), null);
  }
}
