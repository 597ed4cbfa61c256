package org.gonghui.member.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.union;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A street has a campaign with targets for its communities. */
@MemberLive
class CampaignStoryTest {

  private static final String CAMPAIGNS = "/api/v1/campaigns";
  private static final String ACTIVITIES = "/api/v1/campaign-activities";
  private static final String MEMBERS = "/api/v1/members/";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private UnionDirectory directory;
  @Autowired private CampaignDuties duties;
  private Desk desk;
  private String street;
  private String east;
  private String west;
  private LocalDate today;

  @BeforeEach
  void a_street_with_two_communities() {
    desk = new Desk(client);
    street = union(directory, "u-longgang", UnionKind.STREET_FEDERATION);
    east = union(directory, street, UnionKind.COMMUNITY_FEDERATION);
    west = union(directory, street, UnionKind.COMMUNITY_FEDERATION);
    today = WorkingDays.dateOf(clock.instant());
  }

  @Test
  void who_joins_moves_the_ranking_and_each_figure_opens_to_its_records() {
    String campaign = started(request(List.of()));
    String member = desk.join(People.confirmed(), east, "FOOD_DELIVERY_RIDER");
    desk.join(People.confirmed(), east, "ENTERPRISE_EMPLOYEE");

    JsonNode ranking = awaitRanking(campaign, it -> it.path("actual").asInt() == 1);

    JsonNode first = ranking.path("rows").path(0);
    assertThat(first.path("unionId").asString()).isEqualTo(east);
    assertThat(first.path("actual").asInt()).isEqualTo(1);
    assertThat(first.path("percent").asDouble()).isEqualTo(50.0);
    assertThat(ranking.path("rows").path(1).path("behind").asBoolean()).isTrue();
    JsonNode records = json(desk.get(officer(street), first.path("records").asString()), 200);
    assertThat(records.path("items")).hasSize(1);
    assertThat(records.path("items").path(0).path("memberId").asString()).isEqualTo(member);
    String asWest = CAMPAIGNS + "/" + campaign + "/ranking";
    JsonNode seen = json(desk.get(officer(west), asWest), 200);
    assertThat(seen.path("rows").path(0).path("records").isMissingNode()).isTrue();
    JsonNode others = json(desk.get(officer(west), first.path("records").asString()), 200);
    assertThat(others.path("items")).isEmpty();
  }

  @Test
  void on_its_days_and_when_they_fall_behind_unions_are_reminded_until_it_ends_by_itself() {
    String campaign = started(request(List.of(today.plusDays(1))));
    desk.join(People.confirmed(), east, "COURIER");
    desk.join(People.confirmed(), east, "COURIER");
    awaitRanking(campaign, it -> it.path("actual").asInt() == 2);

    clock.advance(Duration.ofDays(1));
    JsonNode told = await(campaign, it -> it.path("reminders").size() == 1);
    assertThat(told.path("reminders").path(0).path("unionId").asString()).isEqualTo(west);
    assertThat(told.path("reminders").path(0).path("check").asString()).isEqualTo("FIXED_DAY");
    assertThat(json(desk.get(officer(east), CAMPAIGNS + "/" + campaign), 200).path("reminders"))
        .isEmpty();

    clock.advance(Duration.ofDays(8));
    JsonNode paced = await(campaign, it -> it.path("reminders").size() == 2);
    assertThat(paced.path("reminders").path(1).path("check").asString()).isEqualTo("PACE");
    assertThat(paced.path("reminders").path(1).path("unionId").asString()).isEqualTo(west);

    clock.advance(Duration.ofDays(40));
    await(campaign, it -> it.path("status").asString().equals("ENDED"));
  }

  @Test
  void who_is_reminded_has_it_on_their_own_list_until_they_caught_up_or_it_is_over() {
    String campaign = started(request(List.of(today)));
    Awaitility.await().until(() -> presses(campaign, east) && presses(campaign, west));

    desk.join(People.confirmed(), east, "COURIER");
    desk.join(People.confirmed(), east, "COURIER");
    Awaitility.await().until(() -> !presses(campaign, east));
    assertThat(presses(campaign, west)).isTrue();

    desk.step(officer(street), CAMPAIGNS + "/" + campaign, "cancellation", Map.of())
        .expectStatus()
        .isOk();
    Awaitility.await().until(() -> !presses(campaign, west));
  }

  private boolean presses(String campaign, String union) {
    return duties
        .find(Viewer.system("test"), CampaignDuty.idOf(campaign, union))
        .map(it -> it.state().deadlines().pressing().isPresent())
        .onErrorReturn(NotFound.class, false)
        .block();
  }

  @Test
  void the_neighbouring_district_reads_nothing_of_it() {
    String path = CAMPAIGNS + "/" + started(request(List.of()));
    desk.get(officer("u-buji"), path).expectStatus().isOk();
    desk.get(officer("u-nanshan"), path).expectStatus().isNotFound();
    desk.get(officer("u-nanshan"), path + "/ranking").expectStatus().isNotFound();
    assertThat(listed("u-buji")).isNotEmpty();
    assertThat(listed("u-nanshan")).isEmpty();
  }

  private List<String> listed(String union) {
    return json(desk.get(officer(union), CAMPAIGNS + "?status=RUNNING&unionId=" + street), 200)
        .path("items")
        .findValuesAsString("id");
  }

  @Test
  void targets_that_do_not_add_up_or_go_to_others_are_refused_with_the_rule() {
    Map<String, Object> request = request(List.of());
    request.put("total", 5);
    JsonNode refusal = json(desk.post(officer(street), CAMPAIGNS, request), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("campaign.sum");
    assertThat(refusal.toString()).contains("campaign.targets");
    request.put("total", 4);
    request.put("targets", List.of(target("u-bantian", 4)));
    JsonNode elsewhere = json(desk.post(officer(street), CAMPAIGNS, request), 422);
    assertThat(elsewhere.path("code").asString()).isEqualTo("campaign.target-union");
    assertThat(elsewhere.path("detail").asString()).contains("坂田街道总工会");
    desk.post(officer("u-buji"), CAMPAIGNS, request(List.of())).expectStatus().isNotFound();
    String campaign = started(request(List.of()));
    Map<String, Object> other =
        Map.of("total", 6, "targets", List.of(target(east, 1), target(west, 5)));
    String path = CAMPAIGNS + "/" + campaign;
    desk.step(officer("u-buji"), path, "targets", other).expectStatus().isNotFound();
    assertThat(json(desk.step(officer(street), path, "targets", other), 200).path("total").asInt())
        .isEqualTo(6);
    desk.step(officer(street), path, "cancellation", Map.of()).expectStatus().isOk();
    assertThat(code(desk.step(officer(street), path, "start", Map.of()), 409))
        .isEqualTo("workflow.illegal-step");
  }

  @Test
  void member_days_are_recorded_for_a_campaign_that_runs_and_withdrawn_when_wrong() {
    String campaign = started(request(List.of()));
    Map<String, Object> day = new HashMap<>();
    day.put("campaignId", campaign);
    day.put("unionId", east);
    day.put("kind", "MEMBER_DAY");
    day.put("title", "骑手会员日");
    day.put("place", "社区广场");
    day.put("heldOn", today.toString());
    day.put("attendees", 120);
    String id = json(desk.post(officer(east), ACTIVITIES, day), 201).path("id").asString();
    desk.post(officer(west), ACTIVITIES, day).expectStatus().isNotFound();
    desk.get(officer(west), ACTIVITIES + "/" + id).expectStatus().isNotFound();
    day.put("heldOn", today.minusDays(40).toString());
    assertThat(code(desk.post(officer(east), ACTIVITIES, day), 422)).isEqualTo("campaign.not-then");
    day.put("heldOn", today.plusDays(1).toString());
    assertThat(code(desk.post(officer(east), ACTIVITIES, day), 422)).isEqualTo("date.future");
    JsonNode gone =
        json(
            desk.step(
                officer(street), ACTIVITIES + "/" + id, "revocation", Map.of("reason", "重复登记")),
            200);
    assertThat(gone.path("status").asString()).isEqualTo("WITHDRAWN");
    JsonNode listed = json(desk.get(officer(street), ACTIVITIES + "?campaignId=" + campaign), 200);
    assertThat(listed.path("items")).hasSize(1);
  }

  private Map<String, Object> request(List<LocalDate> checkDays) {
    Map<String, Object> request = new HashMap<>();
    request.put("unionId", street);
    request.put("title", "新就业形态劳动者入会专项行动");
    request.put("kind", "NEW_FORM_MEMBERS");
    request.put("from", today.minusDays(10).toString());
    request.put("until", today.plusDays(20).toString());
    request.put("total", 4);
    request.put("targets", List.of(target(east, 2), target(west, 2)));
    request.put("checkDays", checkDays.stream().map(LocalDate::toString).toList());
    return request;
  }

  private static Map<String, Object> target(String union, int number) {
    return Map.of("unionId", union, "target", number);
  }

  private String started(Map<String, Object> request) {
    String id = json(desk.post(officer(street), CAMPAIGNS, request), 201).path("id").asString();
    JsonNode running =
        json(desk.step(officer(street), CAMPAIGNS + "/" + id, "start", Map.of()), 200);
    assertThat(running.path("deadlines").toString()).contains("campaign.pace", "campaign.period");
    return id;
  }

  private JsonNode awaitRanking(String campaign, Predicate<JsonNode> is) {
    return Awaitility.await("ranking")
        .until(
            () -> json(desk.get(officer(street), CAMPAIGNS + "/" + campaign + "/ranking"), 200),
            is);
  }

  private JsonNode await(String campaign, Predicate<JsonNode> is) {
    return Awaitility.await("campaign")
        .until(() -> json(desk.get(officer(street), CAMPAIGNS + "/" + campaign), 200), is);
  }
}
