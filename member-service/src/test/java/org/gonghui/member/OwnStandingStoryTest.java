package org.gonghui.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * An officer decides nothing about what the person that they are becomes or takes part in, though
 * their token says only that they are an officer.
 */
@MemberLive
class OwnStandingStoryTest {

  private static final Map<String, Object> NOTHING = Map.of();

  @Autowired private WebTestClient client;
  @Autowired private BoundAccounts accounts;
  @Autowired private TestClock clock;
  private Desk desk;
  private BoundOfficer bound;

  @BeforeEach
  void an_officer_who_is_bound_to_a_verified_member() {
    desk = new Desk(client);
    bound = BoundOfficer.of(desk, accounts, People.confirmed());
    desk.awaitLevel(bound.member(), "AUTHORITATIVE");
  }

  @Test
  void nobody_puts_themself_on_the_list_of_activists_or_takes_themself_off() {
    String activists = "/api/v1/activists";
    Map<String, Object> entry = Map.of("memberId", bound.member(), "reason", "积极参加工会活动");
    assertThat(code(desk.post(bound.at(UNION), activists, entry), 403))
        .isEqualTo("activist.own-entry");
    String path = made(officer(UNION), activists, entry);
    assertThat(steps(path)).isEmpty();
    assertThat(code(desk.step(bound.at(UNION), path, "removal", Map.of("reason", "不再担任")), 403))
        .isEqualTo("activist.own-entry");
  }

  @Test
  void nobody_recommends_selects_or_refuses_their_own_application_for_a_degree() {
    String programme = idOf(desk.post(officer(UNION), "/api/v1/degree-programmes", programme()));
    Map<String, Object> application =
        Map.of(
            "programmeId",
            programme,
            "school",
            "深圳开放大学",
            "major",
            "机电一体化",
            "papers",
            List.of("EDUCATION", "EMPLOYMENT"));
    String path = made(bound.at(UNION), "/api/v1/degree-applications", application);
    assertThat(steps(path)).containsExactly("leaving");
    Token own = bound.at(UNION);
    assertThat(code(desk.step(own, path, "recommendation", Map.of("points", 90)), 403))
        .isEqualTo("degree.own");
    assertThat(code(desk.step(own, path, "refusal", Map.of("reason", "材料不齐")), 403))
        .isEqualTo("degree.own");
    desk.step(officer(UNION), path, "recommendation", Map.of("points", 90)).expectStatus().isOk();
    for (String step : List.of("selection", "enrolment", "graduation")) {
      assertThat(code(desk.step(own, path, step, NOTHING), 403)).as(step).isEqualTo("degree.own");
    }
    desk.step(own, path, "leaving", Map.of("reason", "另有安排")).expectStatus().isOk();
  }

  @Test
  void nobody_takes_themself_into_a_group_as_officer_or_as_its_leader() {
    Person leader = People.confirmed();
    String group = group(desk.join(leader));
    String memberships = "/api/v1/group-memberships";
    String path = made(bound.at(UNION), memberships, Map.of("groupId", group));
    String led = made(worker(leader), memberships, Map.of("groupId", group));
    assertThat(steps(path)).containsExactly("leaving");
    for (String step : List.of("acceptance", "refusal")) {
      Map<String, Object> said = step.equals("refusal") ? Map.of("reason", "名额已满") : NOTHING;
      assertThat(code(desk.step(bound.at(UNION), path, step, said), 403))
          .isEqualTo("group.not-leader");
      assertThat(code(desk.step(worker(leader), led, step, said), 403))
          .isEqualTo("group.not-leader");
    }
    desk.step(worker(leader), path, "acceptance", NOTHING).expectStatus().isOk();
    desk.step(bound.at(UNION), led, "acceptance", NOTHING).expectStatus().isOk();
  }

  @Test
  void who_takes_part_in_a_contest_neither_enters_nor_corrects_its_scores() {
    Token district = publicity("officer-publicity");
    Token own = bound.at("u-longgang").department("PUBLICITY");
    String contest = made(district, "/api/v1/contests", announcement());
    String contestId = contest.substring(contest.lastIndexOf('/') + 1);
    String entry =
        idOf(desk.post(bound.at(UNION), "/api/v1/contest-entries", Map.of("contestId", contestId)));
    clock.advance(Duration.ofDays(2));
    Map<String, Object> scores =
        Map.of("scores", List.of(Map.of("entryId", entry, "score", 9_500)));
    assertThat(code(desk.step(own, contest, "results", scores), 403))
        .isEqualTo("contest.own-contest");
    desk.step(district, contest, "results", scores).expectStatus().isOk();
    Map<String, Object> right = Map.of("entryId", entry, "score", 9_900, "reason", "裁判漏计一项");
    assertThat(code(desk.step(own, contest, "score-correction", right), 403))
        .isEqualTo("contest.own-contest");
    desk.step(district, contest, "score-correction", right).expectStatus().isOk();
  }

  private String group(String leader) {
    Map<String, Object> group =
        Map.of(
            "unionId",
            UNION,
            "kind",
            "CLUB",
            "name",
            "骑手之友" + bound.account().substring(8, 16),
            "purpose",
            "以兴趣会友，服务社区",
            "leaderMemberId",
            leader);
    return idOf(desk.post(officer(UNION), "/api/v1/groups", group));
  }

  private Map<String, Object> programme() {
    Map<String, Object> request = new HashMap<>();
    request.put("unionId", UNION);
    request.put("year", today().getYear());
    request.put("title", "圆梦计划");
    request.put("places", 1);
    request.put("grantFen", 300_000);
    request.put("oldest", 100);
    request.put("months", 0);
    request.put("applyFrom", today().toString());
    request.put("applyUntil", today().plusDays(60).toString());
    return request;
  }

  private Map<String, Object> announcement() {
    Map<String, Object> request = new HashMap<>();
    request.put("unionId", "u-longgang");
    request.put("kind", "DRILL");
    request.put("title", "电工技能练兵");
    request.put("trade", "电工");
    request.put("teamSize", 1);
    request.put("quota", 10);
    request.put("enterUntil", today().toString());
    request.put("heldOn", today().plusDays(1).toString());
    request.put("prizes", Map.of("first", 1, "second", 0, "third", 0));
    return request;
  }

  /** What is offered to the officer whose matter it is. */
  private List<String> steps(String path) {
    return json(desk.get(bound.at(UNION), path), 200)
        .path("allowedSteps")
        .valueStream()
        .map(it -> it.asString())
        .toList();
  }

  private String made(Token by, String resource, Map<String, Object> body) {
    return resource + "/" + idOf(desk.post(by, resource, body));
  }

  private static String idOf(WebTestClient.ResponseSpec response) {
    return json(response, 201).path("id").asString();
  }

  private LocalDate today() {
    return WorkingDays.dateOf(clock.instant());
  }

  private static Token publicity(String account) {
    return TestTokens.of(account, "officer").union("u-longgang").department("PUBLICITY");
  }
}
