package org.gonghui.member.honours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.union;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** A model worker is nominated, reviewed, noticed, objected to, awarded, entitled and revoked. */
@MemberLive
class HonourStoryTest {

  private static final String CAMPAIGNS = "/api/v1/honour-campaigns";
  private static final String HONOURS = "/api/v1/honours";
  private static final AtomicInteger YEAR = new AtomicInteger(2023);

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private UnionDirectory directory;
  private Desk desk;
  private Person person;
  private String member;

  @BeforeEach
  void a_verified_member() {
    desk = new Desk(client);
    person = People.confirmed();
    member = verified(person);
  }

  @Test
  void the_way_to_an_award_with_an_objection_that_does_not_hold() {
    JsonNode made = json(nominate(officer(UNION), campaign(2), member), 201);
    String path = path(made);
    assertThat(made.path("authorities").toString()).isEqualTo("[\"u-bantian\",\"u-longgang\"]");
    assertThat(made.path("deadlines").path(0).path("rule").asString()).isEqualTo("honour.review");
    assertThat(refusal(desk.step(officer(UNION), path, "review", Map.of()), 403))
        .isEqualTo("honour.not-yours-to-decide");
    assertThat(refusal(desk.step(rights(), path, "review", Map.of()), 403))
        .isEqualTo("honour.not-yours-to-decide");
    step(officer("u-bantian"), path, "review", Map.of("note", "同意推荐"));
    desk.post(worker(People.confirmed()), path + "/objections", Map.of("text", "为时尚早"))
        .expectStatus()
        .isNotFound();
    step(rights(), path, "notice", Map.of());
    assertThat(notice(made)).contains(person.name()).doesNotContain(person.number());
    Person elsewhere = People.confirmed();
    desk.join(elsewhere, union(directory, "u-nanshan", UnionKind.COMMUNITY_FEDERATION));
    for (Token foreign : List.of(worker(elsewhere), officer("u-nanshan"))) {
      desk.post(foreign, path + "/objections", Map.of("text", "为时尚早")).expectStatus().isNotFound();
    }

    Person neighbour = People.confirmed();
    String text = person.name() + "的事迹与事实不符";
    JsonNode receipt =
        json(desk.post(worker(neighbour), path + "/objections", Map.of("text", text)), 201);
    assertThat(
            refusal(desk.post(worker(neighbour), path + "/objections", Map.of("text", "再")), 422))
        .isEqualTo("honour.objected-already");
    assertThat(json(desk.get(rights(), path + "/objections"), 200).path(0).path("text").asString())
        .isEqualTo(text);
    assertThat(json(desk.get(officer(UNION), path + "/objections"), 200)).isEmpty();
    assertThat(history(officer(UNION), path))
        .contains("objection")
        .doesNotContain(neighbour.account());
    assertThat(history(rights(), path)).contains(neighbour.account());
    assertThat(refusal(desk.step(rights(), path, "award", award()), 409))
        .isEqualTo("workflow.illegal-step");
    clock.advance(Duration.ofDays(20));
    awaitStatus(made, "NOTICE_ENDED");
    assertThat(refusal(desk.step(rights(), path, "award", award()), 422))
        .isEqualTo("honour.objections-open");
    Map<String, Object> decision =
        Map.of("objectionId", receipt.path("id").asString(), "answer", "经核查，事迹属实");
    step(rights(), path, "objection-dismissal", decision);
    answered(neighbour, path, "REJECTED");
    desk.get(worker(person), path + "/objections/own").expectStatus().isNotFound();

    step(rights(), path, "award", award());

    JsonNode awarded = json(desk.get(worker(person), path), 200);
    assertThat(awarded.path("award").path("rule").asString()).isEqualTo("honour.benefits.district");
    assertThat(awarded.path("award").path("checkUps").asInt()).isEqualTo(1);
    int year = awarded.path("award").path("year").asInt();
    clock.advance(Duration.ofDays(366));
    await()
        .until(() ->
            json(desk.get(rights(), path), 200).path("award").path("year").asInt() == year + 1);
    step(rights(), path, "revocation", Map.of("reason", "事迹失实"));
    assertThat(json(desk.get(worker(person), path), 200).path("status").asString())
        .isEqualTo("REVOKED");
  }

  @Test
  void only_the_topmost_union_organises_what_is_of_the_district_and_above() {
    for (String level : List.of("DISTRICT", "CITY", "PROVINCIAL", "NATIONAL")) {
      Map<String, Object> own =
          Map.of(
              "kind", "MAY_DAY_MEDAL",
              "level", level,
              "year", YEAR.incrementAndGet(),
              "quotas", Map.of(UNION, 5),
              "nominationsUntil", WorkingDays.dateOf(clock.instant()).plusDays(9).toString());
      for (String union : List.of("u-bantian", UNION)) {
        JsonNode refused = json(desk.post(officer(union), CAMPAIGNS, own), 422);
        assertThat(refused.path("code").asString()).isEqualTo("honour.other-organiser");
        assertThat(refused.at("/rule/id").asString()).isEqualTo("honour.organiser");
        assertThat(refused.path("detail").asString()).contains("龙岗区总工会");
      }
      json(desk.post(rights(), CAMPAIGNS, own), 201);
    }
  }

  @Test
  void a_quota_holds_when_many_nominate_at_once_and_a_refusal_frees_its_place() {
    String campaign = campaign(2);
    List<String> members = Stream.generate(People::confirmed).limit(4).map(this::verified).toList();
    List<Integer> answers =
        Flux.fromIterable(members)
            .flatMap(it ->
                Mono.fromCallable(() ->
                        nominate(officer(UNION), campaign, it)
                            .returnResult(String.class)
                            .getStatus()
                            .value())
                    .subscribeOn(Schedulers.boundedElastic()))
            .collectList()
            .block();
    assertThat(answers).containsExactlyInAnyOrder(201, 201, 422, 422);

    JsonNode one =
        json(desk.get(officer(UNION), HONOURS + "?campaignId=" + campaign), 200)
            .path("items")
            .path(0);
    step(officer("u-bantian"), path(one), "refusal", Map.of("reason", "事迹材料不足"));
    json(nominate(officer(UNION), campaign, member), 201);
  }

  @Test
  void who_has_no_quota_is_not_verified_or_is_nominated_already_is_refused() {
    String campaign = campaign(3);
    assertThat(refusal(nominate(officer("u-bantian"), campaign, member), 422))
        .isEqualTo("honour.no-quota");
    nominate(officer("u-buji"), campaign, member).expectStatus().isNotFound();
    assertThat(refusal(nominate(officer(UNION), campaign, desk.join(People.unknown())), 422))
        .isEqualTo("honour.not-verified");
    json(nominate(officer(UNION), campaign, member), 201);
    assertThat(refusal(nominate(officer(UNION), campaign, member), 409))
        .isEqualTo("honour.nominated-already");
    Token oneself = TestTokens.of(person.account(), "officer").union(UNION);
    assertThat(refusal(nominate(oneself, campaign, member), 403)).isEqualTo("honour.own-honour");
  }

  @Test
  void a_review_left_lying_goes_up_and_an_upheld_objection_ends_it() {
    JsonNode made = json(nominate(officer(UNION), campaign(1), member), 201);
    clock.advance(Duration.ofDays(40));
    await().until(() -> json(desk.get(rights(), path(made)), 200).path("escalated").asBoolean());

    step(rights(), path(made), "review", Map.of());
    JsonNode late = json(desk.get(rights(), path(made)), 200);
    assertThat(late.path("deadlines").findValuesAsString("status"))
        .containsExactly("MET_LATE", "RUNNING");
    Token colleague = TestTokens.of("officer-rights-2", "officer").union("u-longgang");
    step(colleague.department("RIGHTS"), path(made), "notice", Map.of());
    Person neighbour = People.confirmed();
    JsonNode receipt =
        json(desk.post(worker(neighbour), path(made) + "/objections", Map.of("text", "不符")), 201);
    step(
        rights(),
        path(made),
        "objection-upholding",
        Map.of("objectionId", receipt.path("id").asString(), "answer", "属实"));
    assertThat(json(desk.get(worker(person), path(made)), 200).path("status").asString())
        .isEqualTo("NOT_CHOSEN");
    answered(neighbour, path(made), "CONFIRMED");
    await()
        .until(() ->
            json(desk.get(worker(person), "/api/v1/me/notices?kind=HONOUR_REFUSED"), 200)
                .at("/items/0/text")
                .asString("")
                .contains("区级劳动模范"));
  }

  /**
   * Who objected reads on their own page and in a notice what became of it, and there the answer.
   */
  private void answered(Person objector, String path, String stage) {
    JsonNode objection =
        await()
            .until(
                () -> json(desk.get(worker(objector), "/api/v1/me"), 200).at("/honourObjections/0"),
                it -> it.path("stage").asString("").equals(stage));
    assertThat(objection.path("href").asString()).isEqualTo(path + "/objections/own");
    assertThat(objection.path("kind").asString()).isEqualTo("MODEL_WORKER");
    JsonNode read = json(desk.get(worker(objector), path + "/objections/own"), 200);
    assertThat(read.path("answer").asString()).isNotEmpty();
    await()
        .until(() ->
            json(desk.get(worker(objector), "/api/v1/me/notices"), 200)
                .path("items")
                .findValuesAsString("kind")
                .contains(stage.equals("CONFIRMED") ? "OBJECTION_UPHELD" : "OBJECTION_DISMISSED"));
    assertThat(json(desk.get(worker(person), "/api/v1/me"), 200).at("/honourObjections")).isEmpty();
  }

  private String history(Token by, String path) {
    return json(desk.get(by, path + "/history"), 200).toString();
  }

  private String verified(Person who) {
    String id = desk.join(who);
    desk.awaitLevel(id, "AUTHORITATIVE");
    return id;
  }

  private static Token rights() {
    return TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");
  }

  private String campaign(int quota) {
    Map<String, Object> request =
        Map.of(
            "kind", "MODEL_WORKER",
            "level", "DISTRICT",
            "year", YEAR.incrementAndGet(),
            "quotas", Map.of(UNION, quota),
            "nominationsUntil", WorkingDays.dateOf(clock.instant()).plusDays(30).toString());
    return json(desk.post(rights(), CAMPAIGNS, request), 201).path("id").asString();
  }

  private WebTestClient.ResponseSpec nominate(Token token, String campaign, String who) {
    return desk.post(
        token,
        HONOURS,
        Map.of("campaignId", campaign, "memberId", who, "merits", "技术革新十二项", "consented", true));
  }

  private static Map<String, Object> award() {
    return Map.of("certificateNumber", "龙劳模2023-007", "document", "龙工〔2023〕21号");
  }

  private void step(Token token, String path, String step, Map<String, ?> body) {
    desk.step(token, path, step, body).expectStatus().isOk();
  }

  private String notice(JsonNode it) {
    return json(desk.get(worker(People.confirmed()), HONOURS + "/notices?limit=100"), 200)
        .path("items")
        .valueStream()
        .filter(one -> one.path("id").equals(it.path("id")))
        .findFirst()
        .orElseThrow()
        .toString();
  }

  private static String refusal(WebTestClient.ResponseSpec response, int status) {
    return json(response, status).path("code").asString();
  }

  private static String path(JsonNode it) {
    return HONOURS + "/" + it.path("id").asString();
  }

  private void awaitStatus(JsonNode it, String status) {
    await()
        .until(
            () -> json(desk.get(rights(), path(it)), 200).path("status").asString().equals(status));
  }
}
