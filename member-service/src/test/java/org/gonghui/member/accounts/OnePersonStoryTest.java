package org.gonghui.member.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;
import static org.gonghui.member.testing.LiveParts.SMS;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Who is entered a second time is who they were, and their account shows both memberships. */
@MemberLive
class OnePersonStoryTest {

  private static final String MEMBERS = "/api/v1/members";
  private static final String ACCOUNT = "/api/v1/me/account";
  private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");
  private static final int AT_ONCE = 8;

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;

  private final Person rider = People.confirmed();
  private final Token account = worker(People.confirmed());
  private Desk desk;

  @BeforeEach
  void open() {
    clock.set(LiveParts.START);
    desk = new Desk(client);
  }

  @Test
  void an_account_that_is_bound_shows_the_membership_that_is_entered_again() {
    String first = entered(rider);
    accept(first);
    bind();
    leave(first);

    String again = entered(rider);
    accept(again);

    assertThat(person(again)).isEqualTo(person(first));
    assertThat(json(desk.get(account, MEMBERS + "/me"), 200).path("id").asString())
        .isEqualTo(again);
    JsonNode page =
        await()
            .until(
                () -> json(desk.get(account, "/api/v1/me"), 200),
                it -> it.at("/memberships").size() == 2);
    assertThat(page.at("/memberships").findValuesAsString("id"))
        .containsExactlyInAnyOrder(first, again);
    desk.get(account, MEMBERS + "/" + again).expectStatus().isOk();
    assertThat(code(desk.post(account, "/api/v1/data-erasures", Map.of()), 422))
        .isEqualTo("data-erasure.member");
  }

  @Test
  void another_union_enters_the_same_person_who_was_refused() {
    String refused = entered(rider);
    Map<String, String> why = Map.of("reason", "不在本社区就业");
    desk.step(officer(UNION), MEMBERS + "/" + refused, "refusal", why).expectStatus().isOk();
    Map<String, Object> request = Desk.request(rider);
    request.put("unionId", "u-tianan");
    request.put("name", rider.name().charAt(0) + " " + rider.name().substring(1));

    String entered =
        json(desk.post(officer("u-tianan"), MEMBERS, request), 201).path("id").asString();

    assertThat(person(entered)).isEqualTo(person(refused));
  }

  @Test
  void a_slip_in_a_number_makes_nobody_somebody_else() {
    Person nobody = People.unknown();
    String refused = entered(nobody);
    desk.step(officer(UNION), MEMBERS + "/" + refused, "refusal", Map.of("reason", "号码不符"))
        .expectStatus()
        .isOk();
    Person owner = new Person(nobody.account(), rider.name(), nobody.number(), rider.phone());

    assertThat(person(entered(owner))).isNotEqualTo(person(refused));
  }

  @Test
  void the_id_of_a_token_is_given_to_nobody() {
    String own = desk.join(rider);
    leave(own);

    assertThat(person(own)).isEqualTo(rider.account());
    assertThat(person(entered(rider))).isNotEqualTo(rider.account()).startsWith("p-");
  }

  @Test
  void of_many_who_enter_them_again_at_once_one_does() throws Exception {
    String first = entered(rider);
    accept(first);
    leave(first);
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> enter =
          () ->
              desk.post(officer(UNION), MEMBERS, Desk.request(rider))
                  .expectBody()
                  .returnResult()
                  .getStatus()
                  .value();
      List<Integer> answers =
          all.invokeAll(Collections.nCopies(AT_ONCE, enter)).stream()
              .map(Future::resultNow)
              .toList();
      assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
      assertThat(Collections.frequency(answers, 409)).isEqualTo(AT_ONCE - 1);
    }
    Map<String, String> question = Map.of("identityNumber", rider.number());
    JsonNode found = json(desk.post(officer(UNION), MEMBERS + "/lookup", question), 200);
    assertThat(found.findValuesAsString("personId")).hasSize(2).containsOnly(person(first));
  }

  private String entered(Person person) {
    return json(desk.post(officer(UNION), MEMBERS, Desk.request(person)), 201)
        .path("id")
        .asString();
  }

  private void accept(String id) {
    desk.step(officer(UNION), MEMBERS + "/" + id, "acceptance", Map.of()).expectStatus().isOk();
  }

  private void leave(String id) {
    for (String step : List.of("withdrawal-request", "withdrawal")) {
      desk.step(officer(UNION), MEMBERS + "/" + id, step, Map.of()).expectStatus().isOk();
    }
  }

  private String person(String id) {
    return json(desk.get(officer("u-longgang"), MEMBERS + "/" + id), 200)
        .path("personId")
        .asString();
  }

  private void bind() {
    Map<String, String> who = Map.of("identityNumber", rider.number(), "phone", rider.phone());
    json(desk.post(account, ACCOUNT + "/claim", who), 200);
    String code = await().until(this::codes, it -> it.size() == 1).getLast();
    JsonNode bound = json(desk.post(account, ACCOUNT + "/confirmation", Map.of("code", code)), 200);
    assertThat(bound.path("status").asString()).isEqualTo("BOUND");
  }

  private List<String> codes() {
    return SMS.to(rider.phone()).stream()
        .map(it -> CODE.matcher(it.get("TemplateParam")))
        .filter(Matcher::find)
        .map(it -> it.group(1))
        .toList();
  }
}
