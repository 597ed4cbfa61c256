package org.gonghui.member.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;
import static org.gonghui.member.testing.LiveParts.SMS;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
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
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What becomes of the binding when the person behind an account has their data erased. */
@MemberLive
class ErasedBindingStoryTest {

  private static final String MEMBERS = "/api/v1/members";
  private static final String ERASURES = "/api/v1/data-erasures";
  private static final String ACCOUNT = "/api/v1/me/account";
  private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");
  private static final Map<String, String> WHY = Map.of("reason", "手机遗失，本人持身份证到场");

  @Autowired private WebTestClient client;
  @Autowired private BoundAccounts accounts;
  @Autowired private MongoDatabase database;
  @Autowired private TestClock clock;

  private final Person rider = People.confirmed();
  private final Person holder = People.confirmed();
  private final Token account = worker(holder);
  private Desk desk;
  private String member;
  private String personId;
  private String path;

  @BeforeEach
  void a_bound_member_who_has_left_asks_to_be_erased() {
    clock.set(LiveParts.START);
    desk = new Desk(client);
    member = MEMBERS + "/" + entered();
    personId = json(desk.get(officer(UNION), member), 200).path("personId").asString();
    bind(1);
    desk.step(account, member, "withdrawal-request", Map.of()).expectStatus().isOk();
    assertThat(code(desk.post(account, ERASURES, Map.of()), 422)).isEqualTo("data-erasure.member");
    desk.step(officer(UNION), member, "withdrawal", Map.of()).expectStatus().isOk();
    Bson asked = nin("state.status", "ANSWERED", "WITHDRAWN");
    await()
        .until(
            () -> count("verificationRequests", and(eq("state.personId", personId), asked)) == 0);
    String erasure = json(desk.post(account, ERASURES, Map.of()), 202).path("id").asString();
    path = ERASURES + "/" + erasure;
    await().until(() -> status().equals("RESTRICTED"));
  }

  @Test
  void it_stays_while_a_cover_does_and_ends_with_the_last_round() {
    assertThat(rules())
        .containsExactlyInAnyOrder(
            "personal-information.kept.binding", "personal-information.kept.insurance");
    assertThat(own().path("personId").asString()).isEqualTo(personId);

    clock.advance(Duration.ofDays(91));
    await().until(() -> status().equals("COMPLETED"));

    assertThat(rules()).isEmpty();
    await().until(() -> own().path("status").asString().equals("FREE"));
    assertThat(own().path("personId").asString()).isEqualTo(holder.account());
    assertThat(own().has("memberId")).isFalse();
    await().until(() -> accounts.of(personId).count().block() == 0);
    assertThat(json(desk.get(account, ERASURES), 200).path("items")).hasSize(1);

    bind(2);
    String next = own().path("personId").asString();
    assertThat(next).isNotEqualTo(personId);
    await().until(() -> notices(next, "ACCOUNT_BOUND") == 1);
    assertThat(notices(personId, "ACCOUNT_UNBOUND")).isZero();
  }

  @Test
  void two_officers_end_it_by_the_membership_that_is_erased_already() {
    assertThat(json(desk.get(officer(UNION), member), 200).path("personId").asString())
        .startsWith("erased-");
    String at = member + "/account";
    desk.get(officer("u-tianan"), at).expectStatus().isNotFound();
    Token themself = TestTokens.of(holder.account(), "member", "officer").union(UNION);
    assertThat(code(desk.step(themself, at, "unbinding-proposal", WHY), 403))
        .isEqualTo("account.own");

    desk.step(officer(UNION), at, "unbinding-proposal", WHY).expectStatus().isOk();
    desk.step(officer("u-bantian"), at, "unbinding-approval", "").expectStatus().isOk();

    assertThat(json(desk.get(officer(UNION), at), 200).path("status").asString()).isEqualTo("FREE");
    clock.advance(Duration.ofDays(91));
    await().until(() -> status().equals("COMPLETED"));
  }

  @Test
  void who_joins_again_by_the_account_keeps_it_and_the_answer_names_the_rule() {
    clock.advance(Duration.ofSeconds(1));
    String again =
        json(desk.post(account, MEMBERS, Desk.request(rider)), 201).path("id").asString();

    clock.advance(Duration.ofDays(91));
    await().until(() -> json(desk.get(account, path), 200).path("round").asInt() == 2);
    await().until(() -> status().equals("RESTRICTED"));

    assertThat(rules()).containsExactly("personal-information.kept.binding");
    assertThat(own().path("status").asString()).isEqualTo("BOUND");
    assertThat(json(desk.get(account, MEMBERS + "/me"), 200).path("id").asString())
        .isEqualTo(again);
  }

  /** The rider is a member whom an officer entered; their id as member. */
  private String entered() {
    String id =
        json(desk.post(officer(UNION), MEMBERS, Desk.request(rider)), 201).path("id").asString();
    desk.step(officer(UNION), MEMBERS + "/" + id, "acceptance", Map.of()).expectStatus().isOk();
    return id;
  }

  private void bind(int time) {
    if (time > 1) {
      entered();
    }
    Map<String, String> who = Map.of("identityNumber", rider.number(), "phone", rider.phone());
    json(desk.post(account, ACCOUNT + "/claim", who), 200);
    String code = await().until(this::codes, it -> it.size() == time).getLast();
    json(desk.post(account, ACCOUNT + "/confirmation", Map.of("code", code)), 200);
    assertThat(own().path("status").asString()).isEqualTo("BOUND");
  }

  private List<String> codes() {
    return SMS.to(rider.phone()).stream()
        .map(it -> CODE.matcher(it.get("TemplateParam")))
        .filter(Matcher::find)
        .map(it -> it.group(1))
        .toList();
  }

  private JsonNode own() {
    return json(desk.get(account, ACCOUNT), 200);
  }

  private String status() {
    return json(desk.get(account, path), 200).path("status").asString();
  }

  /** By which what stays does so. */
  private List<String> rules() {
    return json(desk.get(account, path), 200).path("services").findValuesAsString("rule");
  }

  private long notices(String person, String kind) {
    return count("notices", and(eq("person", person), eq("kind", kind)));
  }

  private long count(String collection, Bson which) {
    return Mono.from(database.getCollection(collection).countDocuments(which)).block();
  }
}
