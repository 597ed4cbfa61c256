package org.gonghui.member.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A copy has what is held on its person, in whatever part, and nothing of others. */
@MemberLive
class CopyOfOneTest {

  private static final String HONOURS = "/api/v1/honours";
  private static final String TEXT = "所报事迹与事实不符";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private MongoDatabase database;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @Test
  void who_objects_has_their_objection_and_the_nominee_hears_nothing_of_it() {
    Person nominee = People.confirmed();
    Person objector = People.confirmed();
    String honour = onNotice(nominee);
    String path = HONOURS + "/" + honour;
    String objection =
        json(desk.post(worker(objector), path + "/objections", Map.of("text", TEXT)), 201)
            .path("id")
            .asString();

    JsonNode own = copy(objector).at("/services/member-service/honour-objection/0");
    assertThat(own.path("id").asString()).isEqualTo(honour);
    assertThat(own.at("/data/0/text").asString()).isEqualTo(TEXT);
    JsonNode theirs = copy(nominee).at("/services/member-service/honour/0");
    assertThat(theirs.path("id").asString()).isEqualTo(honour);
    assertThat(theirs.toString()).doesNotContain(TEXT, objector.account());

    Map<String, ?> upheld = Map.of("objectionId", objection, "answer", "经核查属实");
    desk.step(rights(), path, "objection-upholding", upheld).expectStatus().isOk();
    json(desk.post(worker(objector), "/api/v1/data-erasures", Map.of()), 202);

    await().until(() -> !stored(honour).toJson().contains(objector.account()));
    assertThat(json(desk.get(rights(), path + "/objections"), 200).at("/0/text").asString())
        .isEqualTo("已删除");
    assertThat(json(desk.get(worker(nominee), path), 200).path("id").asString()).isEqualTo(honour);
  }

  @Test
  void who_took_part_in_an_activity_has_it_without_the_others() {
    Person leader = People.confirmed();
    String leading = desk.join(leader);
    Person guest = People.confirmed();
    String member = desk.join(guest);
    Map<String, ?> club =
        Map.of(
            "unionId", UNION,
            "kind", "CLUB",
            "name", "骑手之友",
            "purpose", "以兴趣会友，服务社区",
            "leaderMemberId", leading);
    String group =
        json(desk.post(officer(UNION), "/api/v1/groups", club), 201).path("id").asString();
    String joined =
        json(desk.post(worker(guest), "/api/v1/group-memberships", Map.of("groupId", group)), 201)
            .path("id")
            .asString();
    desk.step(worker(leader), "/api/v1/group-memberships/" + joined, "acceptance", Map.of())
        .expectStatus()
        .isOk();
    Map<String, ?> walk =
        Map.of(
            "groupId",
            group,
            "title",
            "社区清洁日",
            "heldOn",
            WorkingDays.dateOf(clock.instant()).toString(),
            "hours",
            3,
            "memberIds",
            List.of(member));
    json(desk.post(worker(leader), "/api/v1/group-activities", walk), 201);

    JsonNode attended = copy(guest).at("/services/member-service/group-attendance/0");

    assertThat(attended.at("/data/title").asString()).isEqualTo("社区清洁日");
    assertThat(attended.at("/data/hours").asInt()).isEqualTo(3);
    assertThat(attended.toString()).doesNotContain(leader.account());
  }

  private String onNotice(Person nominee) {
    String member = desk.join(nominee);
    desk.awaitLevel(member, "AUTHORITATIVE");
    Map<String, ?> campaign =
        Map.of(
            "kind",
            "MODEL_WORKER",
            "level",
            "DISTRICT",
            "year",
            2098,
            "quotas",
            Map.of(UNION, 1),
            "nominationsUntil",
            WorkingDays.dateOf(clock.instant()).plusDays(30).toString());
    String campaignId =
        json(desk.post(rights(), "/api/v1/honour-campaigns", campaign), 201).path("id").asString();
    Map<String, ?> nomination =
        Map.of(
            "campaignId", campaignId, "memberId", member, "merits", "技术革新十二项", "consented", true);
    String id = json(desk.post(officer(UNION), HONOURS, nomination), 201).path("id").asString();
    desk.step(officer("u-bantian"), HONOURS + "/" + id, "review", Map.of()).expectStatus().isOk();
    desk.step(rights(), HONOURS + "/" + id, "notice", Map.of()).expectStatus().isOk();
    return id;
  }

  private static Token rights() {
    return TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");
  }

  private JsonNode copy(Person person) {
    String path =
        "/api/v1/data-exports/"
            + json(desk.post(worker(person), "/api/v1/data-exports", Map.of()), 202)
                .path("id")
                .asString();
    await()
        .until(() -> {
          clock.advance(Duration.ofSeconds(2));
          return json(desk.get(worker(person), path), 200)
              .path("status")
              .asString()
              .equals("READY");
        });
    return json(desk.get(worker(person), path + "/file"), 200);
  }

  private Document stored(String honour) {
    return Mono.from(database.getCollection("honours").find(new Document("_id", honour)).first())
        .block();
  }
}
