package org.gonghui.member.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.request;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

@MemberLive
class JoiningTest {

  private static final String MEMBERS = "/api/v1/members";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private Members members;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @Test
  void a_worker_joins_on_line_and_sees_themself_masked() {
    Person person = People.confirmed();
    JsonNode applied = json(desk.post(worker(person), MEMBERS, request(person)), 201);

    assertThat(applied.path("status").asString()).isEqualTo("APPLIED");
    assertThat(applied.path("level").asString()).isEqualTo("FORMAT");
    assertThat(applied.path("personId").asString()).isEqualTo(person.account());
    assertThat(applied.path("unionName").asString()).isEqualTo("象角塘社区工会联合会");
    assertThat(applied.path("person").path("name").asString()).isEqualTo("欧****");
    assertThat(applied.path("deadlines").path(0).path("rule").asString())
        .isEqualTo("membership.decision");
    assertThat(applied.path("allowedSteps").toString()).isEqualTo("[\"correction\"]");
    assertThat(applied.toString()).doesNotContain(person.name(), person.number(), person.phone());
    JsonNode me = json(desk.get(worker(person), MEMBERS + "/me"), 200);
    assertThat(me).isEqualTo(applied);
  }

  @Test
  void the_union_accepts_and_the_member_has_a_card_and_a_history() {
    Person person = People.confirmed();
    String id = desk.apply(person);
    JsonNode seen = json(desk.get(officer(UNION), MEMBERS + "/" + id), 200);
    assertThat(seen.path("allowedSteps").toString()).contains("acceptance", "refusal");

    JsonNode accepted =
        json(
            desk.step(
                officer(UNION), MEMBERS + "/" + id, "acceptance", Map.of("roster", "2023年9月职工花名册")),
            200);

    assertThat(accepted.path("status").asString()).isEqualTo("ACTIVE");
    assertThat(accepted.path("level").asString()).isEqualTo("ROSTER");
    assertThat(accepted.path("cardNumber").asString()).matches("440307\\d{10}");
    JsonNode history = json(desk.get(worker(person), MEMBERS + "/" + id + "/history"), 200);
    assertThat(history.path(0).path("step").asString()).isEqualTo("application");
    assertThat(history.path(1).path("step").asString()).isEqualTo("acceptance");
    assertThat(history.path(1).path("actor").asString()).isEqualTo("officer-xiangjiaotang");
  }

  @Test
  void a_second_registration_is_found_however_the_number_is_written_and_reveals_nothing() {
    Person person = People.confirmed();
    String first = desk.apply(person);
    Map<String, Object> again = request(person);
    String number = person.number();
    again.put(
        "identityNumber",
        number.substring(0, 6)
            + " "
            + number.substring(6, 14)
            + "-"
            + number.substring(14).toLowerCase(java.util.Locale.ROOT));
    again.put("name", "王五");

    JsonNode refused = json(desk.post(TestTokens.of("p-other", "member"), MEMBERS, again), 409);

    assertThat(refused.path("code").asString()).isEqualTo("membership.one-active");
    assertThat(refused.path("rule").path("id").asString()).isEqualTo("membership.one-active");
    assertThat(refused.path("rule").path("source").asString()).contains("会籍管理办法");
    assertThat(refused.toString()).doesNotContain(first, person.account(), number, person.name());
  }

  @Test
  void one_account_does_not_join_twice_with_two_numbers() {
    Person person = People.confirmed();
    desk.apply(person);
    Map<String, Object> other = request(People.confirmed());

    JsonNode refused = json(desk.post(worker(person), MEMBERS, other), 409);

    assertThat(refused.path("code").asString()).isEqualTo("membership.one-account");
  }

  @Test
  void of_two_hundred_joins_of_five_persons_at_once_five_succeed() {
    List<Person> five = Stream.generate(People::confirmed).limit(5).toList();

    List<Integer> answers =
        Flux.range(0, 200)
            .flatMap(
                i ->
                    reactor.core.publisher.Mono.fromCallable(() -> status(five.get(i % 5), i))
                        .subscribeOn(Schedulers.boundedElastic()),
                64)
            .collectList()
            .block(Duration.ofSeconds(60));

    assertThat(answers).filteredOn(it -> it == 201).hasSize(5);
    assertThat(answers).filteredOn(it -> it == 409).hasSize(195);
    for (Person person : five) {
      JsonNode found =
          json(
              desk.post(
                  officer("u-longgang"),
                  MEMBERS + "/lookup",
                  Map.of("identityNumber", person.number())),
              200);
      assertThat(found).hasSize(1);
    }
  }

  private int status(Person person, int i) {
    Map<String, Object> request = request(person);
    String number = person.number();
    request.put(
        "identityNumber", i % 2 == 0 ? number : number.substring(0, 6) + " " + number.substring(6));
    return desk.post(TestTokens.of("p-race-" + i, "member"), MEMBERS, request)
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  @Test
  void the_same_request_sent_twice_acts_once_and_another_under_its_key_is_refused() {
    Person person = People.confirmed();
    Map<String, Object> request = request(person);

    JsonNode first = keyed(person, request, 201);
    JsonNode second = keyed(person, request, 201);
    request.put("phone", "13700137000");
    JsonNode other = keyed(person, request, 422);

    assertThat(second).isEqualTo(first);
    assertThat(other.path("code").asString()).isEqualTo("idempotency.key-reused");
  }

  private JsonNode keyed(Person person, Map<String, Object> request, int status) {
    return json(
        desk.post(worker(person), MEMBERS, request, it -> it.set("Idempotency-Key", "join-1")),
        status);
  }

  @Test
  void a_refused_worker_reads_the_reason_and_may_apply_again() {
    Person person = People.confirmed();
    String id = desk.apply(person);
    desk.step(
            officer("u-bantian"),
            MEMBERS + "/" + id,
            "refusal",
            Map.of("reason", person.name() + "已在其他单位入会"))
        .expectStatus()
        .isOk();

    JsonNode refused = json(desk.get(worker(person), MEMBERS + "/" + id), 200);
    String again = desk.apply(person);

    assertThat(refused.path("refusalReason").asString()).isEqualTo(person.name() + "已在其他单位入会");
    assertThat(again).isNotEqualTo(id);
    assertThat(json(desk.get(worker(person), MEMBERS + "/me"), 200).path("id").asString())
        .isEqualTo(again);
  }

  @Test
  void unions_that_keep_no_members_or_are_gone_or_unknown_take_nobody() {
    assertThat(refusal("u-longgang")).isEqualTo("membership.union-keeps-none");
    assertThat(refusal("u-gone")).isEqualTo("membership.union-ended");
    assertThat(refusal("u-nowhere")).isEqualTo("union.unknown");
  }

  private String refusal(String union) {
    Person person = People.confirmed();
    Map<String, Object> request = request(person);
    request.put("unionId", union);
    return json(desk.post(worker(person), MEMBERS, request), 422).path("code").asString();
  }

  @Test
  void what_is_wrong_is_said_at_its_place_in_both_languages_without_repeating_it() {
    Person person = People.confirmed();
    Map<String, Object> request = request(person);
    request.put("identityNumber", "440307199001011234");
    request.put("phone", "12345");

    JsonNode chinese = json(desk.post(worker(person), MEMBERS, request), 400);
    JsonNode english =
        json(
            desk.post(worker(person), MEMBERS, request, it -> it.set("Accept-Language", "en")),
            400);

    assertThat(chinese.path("errors").path(0).path("pointer").asString())
        .isEqualTo("/identityNumber");
    assertThat(chinese.path("errors").path(0).path("message").asString()).contains("校验码");
    assertThat(english.path("errors").path(1).path("message").asString()).contains("phone");
    assertThat(chinese.toString()).doesNotContain("440307199001011234", "12345");
  }

  @Test
  void a_change_names_the_version_it_was_decided_on() {
    String path = MEMBERS + "/" + desk.apply(People.confirmed());

    desk.post(officer(UNION), path + "/acceptance", Map.of()).expectStatus().isEqualTo(428);
    desk.post(officer(UNION), path + "/acceptance", Map.of(), it -> it.setIfMatch("\"9\""))
        .expectStatus()
        .isEqualTo(412);
    desk.post(worker(People.confirmed()), path + "/acceptance", Map.of())
        .expectStatus()
        .isForbidden();
  }

  @Test
  void a_member_cannot_be_accepted_again() {
    String id = desk.join(People.confirmed());

    JsonNode refused =
        json(desk.step(officer(UNION), MEMBERS + "/" + id, "acceptance", Map.of()), 409);

    assertThat(refused.path("code").asString()).isEqualTo("workflow.illegal-step");
    assertThat(refused.path("detail").asString()).contains("在籍", "接收");
  }

  @Test
  void an_application_left_lying_is_reminded_of_and_goes_up_to_the_superior() {
    String id = desk.apply(People.confirmed());
    clock.advance(Duration.ofDays(20));
    await().until(() -> desk.member(id).has("escalatedTo"));

    JsonNode late = desk.member(id);
    JsonNode todo =
        json(desk.get(officer("u-bantian"), MEMBERS + "?escalated=true&status=APPLIED"), 200);

    assertThat(late.path("escalatedTo").asString()).isEqualTo("u-bantian");
    assertThat(late.path("deadlines").path(0).path("status").asString()).isEqualTo("MISSED");
    assertThat(todo.path("items").findValuesAsString("id")).contains(id);
    desk.step(officer("u-bantian"), MEMBERS + "/" + id, "acceptance", Map.of())
        .expectStatus()
        .isOk();
    List<String> steps =
        members.history(org.gonghui.platform.security.Viewer.system("test"), id).block().stream()
            .map(it -> it.step())
            .toList();
    assertThat(steps).containsOnlyOnce("escalation");
  }
}
