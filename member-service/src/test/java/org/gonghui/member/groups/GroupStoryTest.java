package org.gonghui.member.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.union;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A community founds a club, its members come and go. */
@MemberLive
class GroupStoryTest {

  private static final String GROUPS = "/api/v1/groups";
  private static final String MEMBERSHIPS = "/api/v1/group-memberships";
  private static final String ACTIVITIES = "/api/v1/group-activities";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private UnionDirectory directory;
  @Autowired private GroupLeaders leaders;
  private Desk desk;
  private String union;
  private Person leader;
  private String leading;

  @BeforeEach
  void a_community_with_a_member() {
    desk = new Desk(client);
    union = union(directory, "u-bantian", UnionKind.COMMUNITY_FEDERATION);
    leader = People.confirmed();
    leading = desk.join(leader, union);
  }

  @Test
  void members_join_are_credited_their_hours_and_leave_with_their_membership() {
    String club = founded("CLUB");
    Person person = People.confirmed();
    String member = desk.join(person, union);
    String applied = applied(person, club);
    String path = MEMBERSHIPS + "/" + applied;
    assertThat(code(apply(person, club), 409)).isEqualTo("group.one-membership");
    assertThat(code(desk.step(worker(person), path, "acceptance", Map.of()), 403))
        .isEqualTo("group.not-leader");
    assertThat(code(desk.post(worker(leader), ACTIVITIES, activity(club, member, 3)), 422))
        .isEqualTo("group.not-in-it");
    JsonNode taken = json(desk.step(worker(leader), path, "acceptance", Map.of()), 200);
    assertThat(taken.path("status").asString()).isEqualTo("ACTIVE");

    String walk =
        json(desk.post(worker(leader), ACTIVITIES, activity(club, member, 3)), 201)
            .path("id")
            .asString();
    String round =
        json(desk.post(officer(union), ACTIVITIES, activity(club, member, 2)), 201)
            .path("id")
            .asString();
    awaitMembership(path, it -> it.path("hours").asInt() == 5);
    Awaitility.await().until(() -> desk.member(member).path("standing").has("lastSeenOn"));
    desk.step(officer(union), ACTIVITIES + "/" + walk, "revocation", Map.of())
        .expectStatus()
        .isOk();
    JsonNode left = awaitMembership(path, it -> it.path("hours").asInt() == 2);
    assertThat(desk.member(member).path("standing").has("lastSeenOn")).isTrue();
    desk.step(officer(union), ACTIVITIES + "/" + round, "revocation", Map.of())
        .expectStatus()
        .isOk();
    Awaitility.await("took part in nothing")
        .until(() -> !desk.member(member).path("standing").has("lastSeenOn"));
    assertThat(left.path("activities").asInt()).isEqualTo(1);
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
    desk.get(worker(People.confirmed()), path).expectStatus().isNotFound();

    desk.awaitLevel(member, "AUTHORITATIVE");
    ended(member);
    awaitMembership(path, it -> it.path("status").asString().equals("ENDED"));
    assertThat(code(apply(person, club), 422)).isEqualTo("group.not-active");
  }

  @Test
  void a_dissolved_club_has_no_members_any_more_and_takes_none_in() {
    String club = founded("RESCUE_VOLUNTEERS");
    Person stays = People.confirmed();
    desk.join(stays, union);
    String path = MEMBERSHIPS + "/" + applied(stays, club);
    desk.step(officer(union), path, "acceptance", Map.of()).expectStatus().isOk();
    desk.step(officer("u-buji"), GROUPS + "/" + club, "dissolution", Map.of())
        .expectStatus()
        .isNotFound();
    desk.step(officer(union), GROUPS + "/" + club, "dissolution", Map.of()).expectStatus().isOk();
    awaitMembership(path, it -> it.path("status").asString().equals("ENDED"));
    assertThat(code(apply(stays, club), 422)).isEqualTo("group.dissolved");
    JsonNode told =
        Awaitility.await("told")
            .until(
                () ->
                    json(desk.get(worker(leader), "/api/v1/me/notices?kind=GROUP_DISSOLVED"), 200)
                        .at("/items/0/text"),
                JsonNode::isString);
    assertThat(told.asString()).contains("组织“骑手之友”已解散");
  }

  @Test
  void a_union_with_enough_women_has_to_have_one_committee_of_theirs() {
    JsonNode before = duty();
    assertThat(before.path("required").asBoolean()).isFalse();
    assertThat(before.path("rule").asString()).isEqualTo("group.women-committee");
    assertThat(before.path("confirmed").asBoolean()).isFalse();
    // the seventeenth digit of these numbers is even: women
    for (int i = before.path("women").asInt(); i < 10; i++) {
      desk.join(People.confirmed(), union);
    }
    JsonNode now = duty();
    assertThat(now.path("women").asInt()).isEqualTo(10);
    assertThat(now.path("required").asBoolean()).isTrue();
    assertThat(now.path("founded").asBoolean()).isFalse();
    founded("WOMEN_COMMITTEE");
    assertThat(duty().path("founded").asBoolean()).isTrue();
    assertThat(code(found("WOMEN_COMMITTEE"), 409)).isEqualTo("group.one-committee");
    desk.get(officer("u-buji"), GROUPS + "/women-committee-duty?unionId=" + union)
        .expectStatus()
        .isNotFound();
  }

  @Test
  void an_application_that_nobody_answers_is_shown_as_overdue_and_one_leaves_when_one_wants() {
    String club = founded("CLUB");
    Person person = People.confirmed();
    desk.join(person, union);
    String path = MEMBERSHIPS + "/" + applied(person, club);
    clock.advance(Duration.ofDays(20));
    awaitMembership(path, it -> it.path("escalated").asBoolean());
    assertThat(code(desk.step(worker(leader), path, "leaving", Map.of()), 403))
        .isEqualTo("group.not-yours");
    desk.step(worker(person), path, "leaving", Map.of()).expectStatus().isOk();
  }

  @Test
  void a_group_whose_leader_died_is_marked_at_once_and_overdue_until_somebody_else_leads_it() {
    String club = founded("CLUB");
    String team = founded("RESCUE_VOLUNTEERS");
    String path = GROUPS + "/" + club;
    Person next = People.confirmed();
    String following = desk.join(next, union);
    assertThat(json(desk.get(officer(union), path), 200).path("leaderless").asBoolean()).isFalse();
    ended(leading);
    JsonNode marked = awaitMembership(path, it -> it.path("leaderless").asBoolean());
    assertThat(marked.path("status").asString()).isEqualTo("STANDING");
    assertThat(marked.path("deadlines").path(0).path("rule").asString())
        .isEqualTo("group.leader-appointment");
    awaitMembership(GROUPS + "/" + team, it -> it.path("leaderless").asBoolean());
    leaders.follow(Command.of("test", "again:" + leading, clock.instant(), null), leading).block();
    String flagged = GROUPS + "?leaderless=true&unionId=" + union;
    assertThat(json(desk.get(officer(union), flagged), 200).path("items")).hasSize(2);

    clock.advance(Duration.ofDays(70));
    awaitMembership(path, it -> it.path("overdue").asBoolean());
    String late = GROUPS + "?overdue=true&unionId=" + union;
    Awaitility.await()
        .until(() -> json(desk.get(officer(union), late), 200).path("items").size() == 2);
    JsonNode led =
        json(desk.step(officer(union), path, "leader", Map.of("memberId", following)), 200);
    assertThat(led.path("leaderless").asBoolean()).isFalse();
    assertThat(led.path("overdue").asBoolean()).isFalse();
    assertThat(led.path("deadlines").path(0).path("status").asString()).isEqualTo("MET_LATE");
    JsonNode dissolved =
        json(desk.step(officer(union), GROUPS + "/" + team, "dissolution", Map.of()), 200);
    assertThat(dissolved.path("overdue").asBoolean()).isFalse();
    assertThat(dissolved.path("deadlines").findValuesAsString("status"))
        .doesNotContain("RUNNING", "MISSED");
  }

  @Test
  void whoever_leads_a_group_now_and_nobody_before_them_sees_its_members_and_who_has_applied() {
    String club = founded("CLUB");
    Person person = People.confirmed();
    desk.join(person, union);
    String path = MEMBERSHIPS + "/" + applied(person, club);
    Person next = People.confirmed();
    String following = desk.join(next, union);
    Map<String, Object> lead = Map.of("memberId", following);

    desk.step(officer(union), GROUPS + "/" + club, "leader", lead).expectStatus().isOk();

    Awaitility.await("new leader").until(() -> seen(next, path) == 200);
    assertThat(seen(leader, path)).isEqualTo(404);
    json(desk.step(worker(next), path, "acceptance", Map.of()), 200);
    ended(following);
    Awaitility.await("nobody leads").until(() -> seen(next, path) == 404);
  }

  @Test
  void what_a_group_did_is_seen_by_whoever_leads_it_now_and_nobody_before_them() {
    String club = founded("CLUB");
    Person person = People.confirmed();
    String member = desk.join(person, union);
    String path = MEMBERSHIPS + "/" + applied(person, club);
    json(desk.step(worker(leader), path, "acceptance", Map.of()), 200);
    String stands = recorded(worker(leader), club, member);
    String revoked = recorded(worker(leader), club, member);
    desk.step(officer(union), revoked, "revocation", Map.of()).expectStatus().isOk();
    assertThat(seen(leader, stands)).isEqualTo(200);
    Person next = People.confirmed();
    String following = desk.join(next, union);
    Map<String, Object> lead = Map.of("memberId", following);

    desk.step(officer(union), GROUPS + "/" + club, "leader", lead).expectStatus().isOk();

    Awaitility.await("new leader").until(() -> seen(next, stands) == 200);
    Awaitility.await("revoked ones too").until(() -> seen(next, revoked) == 200);
    assertThat(seen(leader, stands)).isEqualTo(404);
    String list = ACTIVITIES + "?groupId=" + club;
    assertThat(json(desk.get(worker(next), list), 200).path("items")).hasSize(2);
    assertThat(json(desk.get(worker(leader), list), 200).path("items")).isEmpty();
    assertThat(code(desk.post(worker(leader), ACTIVITIES, activity(club, member, 1)), 403))
        .isEqualTo("group.not-leader");
    assertThat(seen(next, recorded(officer(union), club, member))).isEqualTo(200);
    ended(following);
    Awaitility.await("nobody leads").until(() -> seen(next, stands) == 404);
    assertThat(code(desk.post(worker(next), ACTIVITIES, activity(club, member, 1)), 403))
        .isEqualTo("group.not-leader");
    assertThat(seen(next, recorded(officer(union), club, member))).isEqualTo(404);
  }

  private String recorded(Token by, String group, String member) {
    JsonNode made = json(desk.post(by, ACTIVITIES, activity(group, member, 2)), 201);
    return ACTIVITIES + "/" + made.path("id").asString();
  }

  private int seen(Person by, String path) {
    return desk.get(worker(by), path).expectBody().returnResult().getStatus().value();
  }

  @Test
  void who_is_not_taken_in_learns_why() {
    String club = founded("CLUB");
    Person person = People.confirmed();
    desk.join(person, union);
    String path = MEMBERSHIPS + "/" + applied(person, club);
    desk.step(worker(leader), path, "refusal", Map.of()).expectStatus().isBadRequest();
    Map<String, Object> reason = Map.of("reason", "名额已满，可参加下一期");
    assertThat(json(desk.step(worker(leader), path, "refusal", reason), 200).path("reason"))
        .isEqualTo(json(desk.get(worker(person), path), 200).path("reason"));
    assertThat(json(desk.get(worker(person), path), 200).path("reason").asString())
        .isEqualTo("名额已满，可参加下一期");
  }

  private JsonNode duty() {
    return json(desk.get(officer(union), GROUPS + "/women-committee-duty?unionId=" + union), 200);
  }

  private void ended(String member) {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    Map<String, Object> death = Map.of("on", today.toString());
    desk.step(officer(union), "/api/v1/members/" + member, "death", death).expectStatus().isOk();
  }

  private String founded(String kind) {
    return json(found(kind), 201).path("id").asString();
  }

  private ResponseSpec found(String kind) {
    Map<String, Object> request = new HashMap<>();
    request.put("unionId", union);
    request.put("kind", kind);
    request.put("name", "骑手之友");
    request.put("purpose", "以兴趣会友，服务社区");
    request.put("leaderMemberId", leading);
    return desk.post(officer(union), GROUPS, request);
  }

  private ResponseSpec apply(Person person, String group) {
    return desk.post(worker(person), MEMBERSHIPS, Map.of("groupId", group));
  }

  private String applied(Person person, String group) {
    return json(apply(person, group), 201).path("id").asString();
  }

  private Map<String, Object> activity(String group, String member, int hours) {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    return Map.of(
        "groupId",
        group,
        "title",
        "社区清洁日",
        "heldOn",
        today.toString(),
        "hours",
        hours,
        "memberIds",
        List.of(member));
  }

  private JsonNode awaitMembership(String path, Predicate<JsonNode> is) {
    return Awaitility.await(path).until(() -> json(desk.get(officer(union), path), 200), is);
  }
}
