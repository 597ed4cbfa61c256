package org.gonghui.org.partylinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class PartyLinkStoryTest {

  private static final String LINKS = "/api/v1/party-links";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token OWN = officer(COMMUNITY);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void what_is_done_and_shared_shows_how_a_link_stands() {
    String path = open();
    json(desk.step(OWN, path, "activity", joint("ACTIVITY", "2023-09-10")), 200);
    json(desk.step(OWN, path, "activity", joint("REPORT", "2023-09-11")), 200);
    Map<String, Object> room = Map.of("kind", "VENUE", "name", "党群服务中心与职工之家", "from", "2023-09-01");
    JsonNode shared = json(desk.step(OWN, path, "resource", room), 200);
    JsonNode standing = shared.path("standing");
    assertThat(standing.path("sameFounding").asBoolean()).isTrue();
    assertThat(standing.path("sameActivities").asBoolean()).isFalse();
    assertThat(standing.path("sameResources").asBoolean()).isTrue();
    assertThat(standing.path("rule").asString()).isEqualTo("party-link.standard");
    assertThat(standing.at("/version/from").asString()).isEqualTo("2023-01-01");
    assertThat(shared.at("/appliedRules/0/rules/0/id").asString()).isEqualTo("party-link.meeting");
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
    assertThat(Desk.ids(json(desk.get(officer("u-bantian"), LINKS + "?limit=100"), 200)))
        .contains(id(path));
    assertThat(Desk.ids(json(desk.get(officer("u-buji"), LINKS + "?limit=100"), 200))).isEmpty();
  }

  @Test
  void a_joint_meeting_that_is_not_held_is_reminded_of_and_overdue() {
    String path = open();
    clock.set(Instant.parse("2023-12-06T02:00:00Z"));
    deadlines.runDue();
    clock.set(Instant.parse("2023-12-21T02:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    assertThat(history(path)).containsSubsequence("opening", "reminder", "overdue");
    assertThat(history(path)).containsOnlyOnce("overdue");
    String late = LINKS + "?meetingOverdue=true&limit=100";
    assertThat(Desk.ids(json(desk.get(OWN, late), 200))).contains(id(path));
    json(desk.step(OWN, path, "activity", joint("MEETING", "2023-12-20")), 200);
    assertThat(Desk.ids(json(desk.get(OWN, late), 200))).doesNotContain(id(path));
  }

  @Test
  void a_union_is_linked_to_an_organisation_once_however_many_enter_it() {
    Map<String, Object> entry = entry();
    List<Integer> statuses =
        IntStream.range(0, 5)
            .parallel()
            .mapToObj(it -> desk.post(OWN, LINKS, entry))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409);
    JsonNode other = json(desk.post(officer("u-buji"), LINKS, entry), 422);
    assertThat(other.path("code").asString()).isEqualTo("union.unknown");
  }

  @Test
  void one_that_has_ended_makes_room_for_another() {
    Map<String, Object> entry = entry();
    String path = LINKS + "/" + json(desk.post(OWN, LINKS, entry), 201).path("id").asString();
    json(desk.step(OWN, path, "end", Map.of("reason", "党支部已撤销")), 200);
    desk.step(OWN, path, "activity", joint("REPORT", "2023-09-11")).expectStatus().isEqualTo(409);
    json(desk.post(OWN, LINKS, entry), 201);
  }

  @Test
  void links_end_with_their_union() {
    String name = "共建第%d工会".formatted(NUMBER.incrementAndGet());
    String union = desk.enter(Desk.union("ENTERPRISE_UNION", name, COMMUNITY));
    Map<String, Object> entry = new HashMap<>(entry());
    entry.put("unionId", union);
    String path = LINKS + "/" + json(desk.post(OWN, LINKS, entry), 201).path("id").asString();
    Map<String, Object> reason = Map.of("reason", "企业已注销");
    json(desk.step(OWN, "/api/v1/unions/" + union, "dissolution", reason), 202);
    desk.await(OWN, path, "status", "ENDED");
    assertThat(json(desk.post(OWN, LINKS, entry), 422).path("code").asString())
        .isEqualTo("union.gone");
  }

  private String open() {
    return LINKS + "/" + json(desk.post(OWN, LINKS, entry()), 201).path("id").asString();
  }

  private static Map<String, Object> entry() {
    Map<String, Object> organisation =
        Map.of(
            "name",
            "第%d党支部".formatted(NUMBER.incrementAndGet()),
            "kind",
            "BRANCH",
            "foundedOn",
            "2020-05-10");
    return Map.of(
        "unionId", COMMUNITY, "organisation", organisation, "unionFoundedOn", "2020-05-01");
  }

  private static Map<String, Object> joint(String kind, String heldOn) {
    return Map.of("kind", kind, "title", "技能竞赛", "heldOn", heldOn, "participants", 60);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<String> history(String path) {
    return json(desk.get(OWN, path + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }
}
