package org.gonghui.member.honours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.BoundOfficer;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.accounts.BoundAccounts;
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

/**
 * An officer who is nominated decides nothing about it and declines like everybody else; a union
 * takes back what it nominated.
 */
@MemberLive
class OwnHonourStoryTest {

  private static final String HONOURS = "/api/v1/honours";
  private static final AtomicInteger YEAR = new AtomicInteger(2085);
  private static final Map<String, Object> NOTHING = Map.of();
  private static final Map<String, Object> REASON = Map.of("reason", "另有人选");
  private static final Map<String, Object> AWARD =
      Map.of("certificateNumber", "龙劳模-008", "document", "龙工〔2023〕22号");

  @Autowired private WebTestClient client;
  @Autowired private BoundAccounts accounts;
  @Autowired private TestClock clock;
  private Desk desk;
  private BoundOfficer bound;
  private String campaign;
  private String path;

  @BeforeEach
  void an_officer_who_is_nominated_by_another() {
    desk = new Desk(client);
    bound = BoundOfficer.of(desk, accounts, People.confirmed());
    desk.awaitLevel(bound.member(), "AUTHORITATIVE");
    campaign = campaign(1);
    assertThat(code(nominate(bound.at(UNION)), 403)).isEqualTo("honour.own-honour");
    path = nominated();
  }

  @Test
  void no_officer_decides_on_their_own_nomination_at_any_stage() {
    refused(bound.at("u-bantian"), "review", NOTHING);
    refused(bound.at("u-bantian"), "refusal", REASON);
    step(officer("u-bantian"), "review", NOTHING);
    refused(own(), "notice", NOTHING);
    step(rights(), "notice", NOTHING);

    Map<String, Object> text = Map.of("text", "所列事迹与事实不符");
    assertThat(code(desk.post(bound.at(UNION), path + "/objections", text), 403))
        .isEqualTo("honour.own-honour");
    Person neighbour = People.confirmed();
    String objection =
        json(desk.post(worker(neighbour), path + "/objections", text), 201).path("id").asString();
    assertThat(json(desk.get(own(), path + "/objections"), 200)).isEmpty();
    Token auditor = TestTokens.of(bound.account(), "auditor");
    assertThat(json(desk.get(auditor, path + "/objections"), 200)).isEmpty();
    assertThat(json(desk.get(TestTokens.of("auditor", "auditor"), path + "/objections"), 200))
        .hasSize(1);
    Map<String, Object> decision = Map.of("objectionId", objection, "answer", "经核查属实");
    refused(own(), "objection-dismissal", decision);
    refused(own(), "objection-upholding", decision);
    step(rights(), "objection-dismissal", decision);

    clock.advance(Duration.ofDays(20));
    await().until(() -> status().equals("NOTICE_ENDED"));
    refused(own(), "award", AWARD);
    step(rights(), "award", AWARD);
    String today = WorkingDays.dateOf(clock.instant()).toString();
    refused(own(), "benefit", Map.of("kind", "CHECK_UP", "on", today));
    refused(own(), "revocation", REASON);
    assertThat(code(desk.step(own(), path, "declination", NOTHING), 409))
        .isEqualTo("workflow.illegal-step");
    assertThat(offered(own())).isEmpty();
  }

  @Test
  void a_nominee_declines_but_does_not_retract_for_the_union() {
    assertThat(offered(bound.at(UNION))).containsExactly("declination");
    assertThat(code(desk.step(bound.at(UNION), path, "retraction", REASON), 403))
        .isEqualTo("honour.own-retraction");
    assertThat(code(desk.step(officer(UNION), path, "declination", NOTHING), 403))
        .isEqualTo("honour.not-nominee");

    JsonNode declined =
        json(desk.step(bound.at(UNION), path, "declination", Map.of("reason", "愿让给青年职工")), 200);
    assertThat(declined.path("status").asString()).isEqualTo("DECLINED");
    assertThat(declined.path("endedBecause").asString()).isEqualTo("愿让给青年职工");
    assertThat(declined.path("deadlines").findValuesAsString("status")).doesNotContain("RUNNING");
    assertThat(offered(officer(UNION))).isEmpty();
    awaitOwnPage("WITHDRAWN");
    assertThat(nominated()).as("the quota of one is free").isNotEqualTo(path);
  }

  @Test
  void who_is_on_notice_declines_too_and_what_was_objected_needs_no_decision_any_more() {
    step(officer("u-bantian"), "review", NOTHING);
    step(rights(), "notice", NOTHING);
    json(desk.post(worker(People.confirmed()), path + "/objections", Map.of("text", "事迹不实")), 201);
    assertThat(code(desk.step(officer(UNION), path, "retraction", REASON), 409))
        .isEqualTo("workflow.illegal-step");

    step(bound.at(UNION), "declination", NOTHING);

    assertThat(json(desk.get(rights(), path), 200).path("deadlines").findValuesAsString("status"))
        .doesNotContain("RUNNING");
    assertThat(code(desk.step(rights(), path, "award", AWARD), 409))
        .isEqualTo("workflow.illegal-step");
  }

  @Test
  void the_union_takes_a_nomination_back_and_the_nominee_reads_of_it() {
    Token above = officer("u-bantian");
    assertThat(code(desk.step(above, path, "retraction", REASON), 403))
        .isEqualTo("honour.not-yours-to-decide");
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
    step(officer(UNION), "retraction", REASON);
    assertThat(status()).isEqualTo("RETRACTED");
    awaitOwnPage("CANCELLED");
    assertThat(code(desk.step(bound.at(UNION), path, "declination", NOTHING), 409))
        .isEqualTo("workflow.illegal-step");
  }

  @Test
  void who_is_in_the_running_decides_on_no_other_of_the_campaign_until_they_are_not() {
    campaign = campaign(2);
    String theirs = nominated();
    String rival = desk.join(People.confirmed());
    desk.awaitLevel(rival, "AUTHORITATIVE");
    path = HONOURS + "/" + json(nominate(officer(UNION), rival), 201).path("id").asString();
    outside(bound.at("u-bantian"), "review", NOTHING);
    outside(bound.at("u-bantian"), "refusal", REASON);
    outside(bound.at(UNION), "retraction", REASON);
    desk.step(bound.at(UNION), theirs, "declination", NOTHING).expectStatus().isOk();
    step(bound.at("u-bantian"), "review", NOTHING);
  }

  private void outside(Token by, String step, Map<String, Object> body) {
    assertThat(code(desk.step(by, path, step, body), 403)).isEqualTo("honour.own-campaign");
  }

  @Test
  void of_union_and_nominee_who_act_at_once_one_is_told_and_a_command_sent_twice_acts_once() {
    String version = desk.version(bound.at(UNION), path);
    List<Integer> answers =
        Flux.fromStream(Stream.of("declination", "retraction", "declination", "retraction"))
            .flatMap(it ->
                Mono.fromCallable(() -> withdraw(it, version))
                    .subscribeOn(Schedulers.boundedElastic()))
            .collectList()
            .block();
    assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 409, 412);

    path = nominated();
    String fresh = desk.version(bound.at(UNION), path);
    assertThat(Stream.of(1, 2).map(it -> keyed(fresh)).toList()).containsExactly(200, 200);
    assertThat(
            json(desk.get(rights(), path + "/history"), 200).findValuesAsString("step").stream()
                .filter("declination"::equals))
        .hasSize(1);
  }

  private int withdraw(String step, String version) {
    Token by = step.equals("declination") ? bound.at(UNION) : officer(UNION);
    return desk.post(by, path + "/" + step, REASON, it -> it.setIfMatch(version))
        .returnResult(String.class)
        .getStatus()
        .value();
  }

  private int keyed(String version) {
    return desk.post(
            bound.at(UNION),
            path + "/declination",
            NOTHING,
            it -> {
              it.setIfMatch(version);
              it.set("Idempotency-Key", "decline-" + bound.account());
            })
        .returnResult(String.class)
        .getStatus()
        .value();
  }

  private void refused(Token by, String step, Map<String, Object> body) {
    assertThat(code(desk.step(by, path, step, body), 403))
        .as(step)
        .isEqualTo("honour.not-yours-to-decide");
  }

  private void step(Token by, String step, Map<String, Object> body) {
    desk.step(by, path, step, body).expectStatus().isOk();
  }

  private String status() {
    return json(desk.get(rights(), path), 200).path("status").asString();
  }

  private List<String> offered(Token to) {
    return json(desk.get(to, path), 200)
        .path("allowedSteps")
        .valueStream()
        .map(it -> it.asString())
        .toList();
  }

  private void awaitOwnPage(String stage) {
    await()
        .until(() ->
            json(desk.get(bound.at(UNION), "/api/v1/me"), 200)
                .at("/honours/0/stage")
                .asString("")
                .equals(stage));
  }

  private Token own() {
    return bound.at("u-longgang").department("RIGHTS");
  }

  private static Token rights() {
    return TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");
  }

  private String nominated() {
    return HONOURS + "/" + json(nominate(officer(UNION)), 201).path("id").asString();
  }

  private WebTestClient.ResponseSpec nominate(Token by) {
    return nominate(by, bound.member());
  }

  private WebTestClient.ResponseSpec nominate(Token by, String who) {
    Map<String, Object> nomination =
        Map.of("campaignId", campaign, "memberId", who, "merits", "技术革新十二项", "consented", true);
    return desk.post(by, HONOURS, nomination);
  }

  private String campaign(int quota) {
    Map<String, Object> request =
        Map.of(
            "kind", "MODEL_WORKER",
            "level", "DISTRICT",
            "year", YEAR.incrementAndGet(),
            "quotas", Map.of(UNION, quota),
            "nominationsUntil", WorkingDays.dateOf(clock.instant()).plusDays(30).toString());
    return json(desk.post(rights(), "/api/v1/honour-campaigns", request), 201)
        .path("id")
        .asString();
  }
}
