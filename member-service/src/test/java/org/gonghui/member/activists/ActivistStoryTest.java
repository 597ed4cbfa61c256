package org.gonghui.member.activists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.util.List;
import java.util.Map;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Members become activists, count in their union's share, and leave with the membership. */
@MemberLive
class ActivistStoryTest {

  private static final String ACTIVISTS = "/api/v1/activists";
  private static final String MEMBERS = "/api/v1/members/";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  private Desk desk;
  private Person person;
  private String member;

  @BeforeEach
  void a_verified_member() {
    desk = new Desk(client);
    person = People.confirmed();
    member = desk.join(person);
    desk.awaitLevel(member, "AUTHORITATIVE");
  }

  @Test
  void an_officer_registers_a_member_who_then_counts_in_the_share_of_the_union() {
    long before = share().path("total").path("activists").asLong();

    JsonNode made = register();

    assertThat(made.path("unionId").asString()).isEqualTo(UNION);
    assertThat(made.path("allowedSteps").toString()).isEqualTo("[\"removal\"]");
    JsonNode share = share();
    assertThat(share.path("total").path("activists").asLong()).isGreaterThan(before);
    assertThat(share.path("atLeast").asInt()).isEqualTo(10);
    assertThat(share.path("rule").asString()).isEqualTo("activist.share");
    assertThat(share.path("parts").findValuesAsString("unionId")).contains(UNION);
    JsonNode own = json(desk.get(worker(person), path(made)), 200);
    assertThat(own.path("allowedSteps")).isEmpty();
    desk.get(officer("u-buji"), path(made)).expectStatus().isNotFound();
    desk.get(officer("u-buji"), ACTIVISTS + "/share?unionId=" + UNION).expectStatus().isNotFound();
  }

  @Test
  void only_active_and_verified_members_of_the_officers_unions_are_registered_by_others() {
    Person applicant = People.confirmed();
    assertThat(refusal(officer(UNION), desk.apply(applicant), 422))
        .isEqualTo("activist.not-active");
    assertThat(refusal(officer(UNION), desk.join(People.unknown()), 422))
        .isEqualTo("activist.not-verified");
    desk.post(officer("u-buji"), ACTIVISTS, request(member)).expectStatus().isNotFound();
    Token oneself = TestTokens.of(person.account(), "officer").union(UNION);
    assertThat(refusal(oneself, member, 403)).isEqualTo("activist.own-entry");
  }

  @Test
  void a_member_is_registered_once_also_when_many_officers_do_at_the_same_time() {
    List<Integer> answers =
        Flux.range(0, 6)
            .flatMap(it ->
                Mono.fromCallable(() ->
                        desk.post(officer(UNION), ACTIVISTS, request(member))
                            .returnResult(String.class)
                            .getStatus()
                            .value())
                    .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
            .collectList()
            .block();

    assertThat(answers).containsOnlyOnce(201).contains(409).doesNotContain(500);
  }

  @Test
  void who_was_removed_with_a_reason_can_be_registered_again() {
    JsonNode made = register();
    desk.step(officer(UNION), path(made), "removal", Map.of("reason", "本人不再担任联络员"))
        .expectStatus()
        .isOk();

    JsonNode ended = json(desk.get(officer(UNION), path(made)), 200);
    assertThat(ended.path("endCause").asString()).isEqualTo("WITHDRAWAL");
    assertThat(
            json(desk.step(officer(UNION), path(made), "removal", Map.of("reason", "再次")), 409)
                .path("code")
                .asString())
        .isEqualTo("workflow.illegal-step");
    register();
  }

  @Test
  void an_activist_leaves_when_the_membership_goes_elsewhere_or_ends() {
    JsonNode made = register();
    Map<String, Object> to = Map.of("toUnionId", "u-tianan");
    JsonNode asked = json(desk.post(worker(person), "/api/v1/membership-transfers", to), 201);
    String transfer = "/api/v1/membership-transfers/" + asked.path("id").asString();
    desk.step(officer("u-tianan"), transfer, "acceptance", Map.of()).expectStatus().isOk();
    awaitEnd(officer(UNION), made, "TRANSFERRED");

    JsonNode again = json(desk.post(officer("u-tianan"), ACTIVISTS, request(member)), 201);
    desk.step(
            officer("u-tianan"),
            MEMBERS + member,
            "death",
            Map.of("on", WorkingDays.dateOf(clock.instant()).toString()))
        .expectStatus()
        .isOk();
    awaitEnd(officer("u-tianan"), again, "MEMBERSHIP_ENDED");
  }

  private JsonNode register() {
    return json(desk.post(officer(UNION), ACTIVISTS, request(member)), 201);
  }

  private static Map<String, Object> request(String member) {
    return Map.of("memberId", member, "reason", "热心为职工服务，积极参加工会活动");
  }

  private JsonNode share() {
    return json(desk.get(officer("u-bantian"), ACTIVISTS + "/share"), 200);
  }

  private String refusal(Token token, String id, int status) {
    return json(desk.post(token, ACTIVISTS, request(id)), status).path("code").asString();
  }

  private static String path(JsonNode it) {
    return ACTIVISTS + "/" + it.path("id").asString();
  }

  private void awaitEnd(Token token, JsonNode activist, String cause) {
    await()
        .until(() ->
            json(desk.get(token, path(activist)), 200).path("endCause").asString("").equals(cause));
  }
}
