package org.gonghui.member.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;
import static org.gonghui.member.testing.LiveParts.SMS;

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
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Who was entered by an officer claims what is theirs, by a code to the phone on record. */
@MemberLive
class ClaimStoryTest {

  private static final String ME = "/api/v1/me";
  private static final String ACCOUNT = "/api/v1/me/account";
  private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;

  private final Person rider = People.confirmed();
  private final Person holder = People.confirmed();
  private final Token account = worker(holder);
  private Desk desk;
  private String member;

  @BeforeEach
  void enter() {
    clock.set(LiveParts.START);
    desk = new Desk(client);
    member =
        json(desk.post(officer(UNION), "/api/v1/members", Desk.request(rider)), 201)
            .path("id")
            .asString();
    desk.step(officer(UNION), "/api/v1/members/" + member, "acceptance", Map.of())
        .expectStatus()
        .isOk();
  }

  @Test
  void a_person_of_the_roster_claims_their_membership_and_sees_all_that_concerns_them() {
    desk.get(account, "/api/v1/members/" + member).expectStatus().isNotFound();
    assertThat(json(desk.get(account, ME), 200).at("/memberships")).isEmpty();

    JsonNode asked = json(claim(account, rider), 200);
    assertThat(asked.path("advice").asString()).contains("工会");
    confirm(account, sent(rider));

    assertThat(json(desk.get(account, "/api/v1/members/me"), 200).path("id").asString())
        .isEqualTo(member);
    JsonNode page =
        await()
            .until(() -> json(desk.get(account, ME), 200), it -> it.at("/memberships").size() == 1);
    assertThat(page.at("/memberships/0/id").asString()).isEqualTo(member);
    assertThat(page.path("personId").asString()).isNotEqualTo(holder.account());
    await()
        .until(() ->
            json(desk.get(account, ME + "/notices"), 200)
                .at("/items")
                .findValuesAsString("kind")
                .contains("ACCOUNT_BOUND"));
    assertThat(json(desk.get(account, ME + "/notices"), 200).toString())
        .doesNotContain(sent(rider));
    json(desk.get(account, "/api/v1/data-reads"), 200);
    assertThat(code(claim(account, rider), 409)).isEqualTo("workflow.illegal-step");
  }

  @Test
  void an_officer_claims_theirs_too_and_is_that_person_though_the_token_says_officer_only() {
    Token office = TestTokens.of("officer-" + holder.account(), "officer").union(UNION);
    desk.get(office, ME).expectStatus().isForbidden();
    json(claim(office, rider), 200);
    confirm(office, sent(rider));
    assertThat(json(desk.get(office, ACCOUNT), 200).path("status").asString()).isEqualTo("BOUND");
    JsonNode page =
        await()
            .until(() -> json(desk.get(office, ME), 200), it -> it.at("/memberships").size() == 1);
    assertThat(page.at("/memberships/0/id").asString()).isEqualTo(member);
    Map<String, Object> expulsion =
        Map.of("document", "象工联〔2023〕7号", "reason", "违纪", "decidedOn", "2023-09-20");
    assertThat(code(desk.step(office, "/api/v1/members/" + member, "expulsion", expulsion), 403))
        .isEqualTo("membership.own-application");
  }

  @Test
  void nobody_learns_who_is_a_member_and_guessing_ends_in_a_pause() {
    Person stranger = People.confirmed();
    Token other = worker(People.confirmed());
    JsonNode real = json(claim(account, rider), 200);
    JsonNode none = json(claim(other, stranger), 200);
    assertThat(none.propertyNames()).isEqualTo(real.propertyNames());
    assertThat(none.path("advice")).isEqualTo(real.path("advice"));
    assertThat(none.path("triesLeft")).isEqualTo(real.path("triesLeft"));

    String right = sent(rider);
    String wrong = right.equals("000000") ? "000001" : "000000";
    for (String answer :
        List.of("code-wrong", "code-wrong", "code-wrong", "code-wrong", "paused")) {
      assertThat(code(give(account, wrong), 422)).isEqualTo("account." + answer);
      assertThat(code(give(other, wrong), 422)).isEqualTo("account." + answer);
    }
    assertThat(code(give(account, right), 409)).isEqualTo("workflow.illegal-step");
    assertThat(code(claim(account, rider), 422)).isEqualTo("account.paused");
    assertThat(SMS.tries(stranger.phone())).isZero();
    assertThat(code(claim(worker(rider), "13800138000", "not a number"), 400))
        .isEqualTo("request.invalid");
  }

  @Test
  void of_two_accounts_that_know_the_code_one_is_bound() throws Exception {
    Token other = worker(People.confirmed());
    json(claim(account, rider), 200);
    String first = sent(rider);
    json(claim(other, rider), 200);
    String second = sent(rider, 2);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> tries =
          List.of(() -> status(account, first), () -> status(other, second));
      List<Integer> answers = both.invokeAll(tries).stream().map(Future::resultNow).toList();
      assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void two_officers_unbind_and_another_account_claims_anew() {
    json(claim(account, rider), 200);
    confirm(account, sent(rider));
    String path = "/api/v1/members/" + member + "/account";
    desk.get(officer("u-tianan"), path).expectStatus().isNotFound();
    Map<String, String> why = Map.of("reason", "手机遗失，本人持身份证到场");
    desk.step(officer(UNION), path, "unbinding-proposal", why).expectStatus().isOk();
    desk.step(officer(UNION), path, "unbinding-approval", "").expectStatus().isForbidden();
    assertThat(json(desk.get(officer(UNION), path), 200).at("/allowedSteps")).isEmpty();
    desk.step(officer("u-bantian"), path, "unbinding-approval", "").expectStatus().isOk();

    assertThat(json(desk.get(officer(UNION), path), 200).path("status").asString())
        .isEqualTo("FREE");
    await().until(() -> json(desk.get(account, ME), 200).at("/memberships").isEmpty());
    desk.get(account, "/api/v1/members/" + member).expectStatus().isNotFound();
    Token next = worker(People.confirmed());
    json(claim(next, rider), 200);
    confirm(next, sent(rider, 2));
    assertThat(json(desk.get(next, "/api/v1/members/me"), 200).path("id").asString())
        .isEqualTo(member);
  }

  private WebTestClient.ResponseSpec claim(Token who, Person person) {
    return claim(who, person.number(), person.phone());
  }

  private WebTestClient.ResponseSpec claim(Token who, String number, String phone) {
    return desk.post(who, ACCOUNT + "/claim", Map.of("identityNumber", number, "phone", phone));
  }

  private WebTestClient.ResponseSpec give(Token who, String code) {
    return desk.post(who, ACCOUNT + "/confirmation", Map.of("code", code));
  }

  private int status(Token who, String code) {
    return give(who, code).expectBody().returnResult().getStatus().value();
  }

  private void confirm(Token who, String code) {
    assertThat(json(give(who, code), 200).path("status").asString()).isEqualTo("BOUND");
  }

  private static String sent(Person person) {
    return sent(person, 1);
  }

  /** The last of so many codes. */
  private static String sent(Person person, int count) {
    return await().until(() -> codes(person), it -> it.size() == count).getLast();
  }

  private static List<String> codes(Person person) {
    return SMS.to(person.phone()).stream()
        .map(it -> CODE.matcher(it.get("TemplateParam")))
        .filter(Matcher::find)
        .map(it -> it.group(1))
        .toList();
  }
}
