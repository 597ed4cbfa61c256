package org.gonghui.org.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.operator;
import static org.gonghui.org.testing.Desk.organizing;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Wire;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@OrgLive
class WorkPlanStoryTest {

  private static final String COMMUNITY = "u-tianan";
  private static final String PLAN = "/api/v1/work-plans/2023";
  private static final String CHECK = "/operations/plan/replay-check";
  private static final LocalDate DAY = LocalDate.of(2023, 9, 18);

  @Autowired Desk desk;
  @Autowired Wire wire;
  @Autowired MongoDatabase database;

  @Test
  void all_sixty_points_are_there_with_their_targets() {
    JsonNode plan = json(desk.get(organizing(), PLAN), 200);
    assertThat(plan.path("points")).hasSize(60);
    JsonNode board = json(desk.get(organizing(), PLAN + "/board"), 200);
    assertThat(target(board, "establishment_rate_100plus").path("atLeast").asInt()).isEqualTo(98);
    assertThat(target(board, "new_form_members_joined").path("atLeast").asInt()).isEqualTo(7500);
  }

  @Test
  void an_enterprise_moves_the_rate_of_its_size_and_the_figure_opens_to_its_records() {
    JsonNode before = targetOf(COMMUNITY, "establishment_rate_100plus", null);
    JsonNode beside = targetOf("u-buji", "establishment_rate_100plus", null);
    String covered = desk.register(COMMUNITY, 120, "OWN_UNION");
    String open = desk.register(COMMUNITY, 130, null);
    long more = before.path("denominator").asLong(0) + 2;
    JsonNode after =
        await(
            COMMUNITY, "establishment_rate_100plus", it -> it.path("denominator").asLong() == more);
    assertThat(after.path("numerator").asLong()).isEqualTo(before.path("numerator").asLong(0) + 1);
    String records = after.path("records").asString() + "&limit=100";
    assertThat(recordIds(json(desk.get(organizing(), records + "&fulfils=true"), 200)))
        .contains(covered)
        .doesNotContain(open);
    assertThat(recordIds(json(desk.get(organizing(), records + "&fulfils=false"), 200)))
        .contains(open)
        .doesNotContain(covered);
    assertThat(targetOf("u-buji", "establishment_rate_100plus", null).path("denominator"))
        .isEqualTo(beside.path("denominator"));
  }

  @Test
  void what_another_service_tells_counts_once_for_the_union_and_all_above_it_from_its_day_on() {
    String member = "m-" + java.util.UUID.randomUUID();
    long joined = value("u-longgang", "new_form_members_joined", null);
    long verified = value(COMMUNITY, "members_verified", null);
    wire.send(
        member,
        2,
        new MemberJoined(member, "p-1", COMMUNITY, EmploymentForm.FOOD_DELIVERY_RIDER, DAY));
    wire.send(member, 3, verified(member));
    wire.send(member, 3, verified(member));
    await("u-longgang", "new_form_members_joined", it -> it.path("value").asLong() == joined + 1);
    await(COMMUNITY, "members_verified", it -> it.path("value").asLong() == verified + 1);
    wire.send(member, 4, verified(member));
    awaitEqual();
    assertThat(value(COMMUNITY, "members_verified", null)).isEqualTo(verified + 1);
    assertThat(value(COMMUNITY, "members_verified", DAY.minusDays(1)))
        .isLessThanOrEqualTo(verified);
  }

  @Test
  void figures_that_were_tampered_with_differ_from_the_replay_and_a_rebuild_sets_them_right() {
    desk.register(COMMUNITY, 30, null);
    awaitEqual();
    Document tally = anyTally();
    Mono.from(
            database
                .getCollection(tally.getString("collection"))
                .updateOne(Filters.eq("_id", tally.get("_id")), Updates.set("days.200", 77L)))
        .block();
    JsonNode found = check();
    assertThat(found.path("equal").asBoolean()).isFalse();
    assertThat(found.path("differences").get(0).asString()).isEqualTo(tally.get("_id"));
    JsonNode job = json(desk.post(operator(), "/operations/plan/rebuild", Map.of()), 202);
    desk.await(operator(), "/api/v1/jobs/" + job.path("id").asString(), "status", "DONE");
    awaitEqual();
  }

  @Test
  void a_date_to_come_or_before_the_plan_and_a_metric_that_nothing_feeds_are_refused() {
    assertRefused(PLAN + "/board?on=2023-09-21", "date.future");
    assertRefused(PLAN + "/board?on=2022-12-31", "plan.not-begun");
    assertRefused(PLAN + "/metrics/informants/records", "plan.metric-not-fed");
    JsonNode ranked = json(desk.get(organizing(), PLAN + "/ranking?metric=informants"), 422);
    assertThat(ranked.path("detail").asString()).contains("人工报送", "排名");
    desk.get(organizing(), PLAN + "/metrics/unknown/records").expectStatus().isNotFound();
    desk.get(officer("u-buji"), PLAN + "/board?unionId=" + COMMUNITY).expectStatus().isNotFound();
    desk.get(organizing(), CHECK).expectStatus().isForbidden();
    desk.post(organizing(), CHECK, Map.of()).expectStatus().isForbidden();
  }

  private void assertRefused(String path, String code) {
    assertThat(json(desk.get(organizing(), path), 422).path("code").asString()).isEqualTo(code);
  }

  private static MemberVerified verified(String member) {
    return new MemberVerified(
        member,
        "p-1",
        COMMUNITY,
        EmploymentForm.FOOD_DELIVERY_RIDER,
        VerificationLevel.AUTHORITATIVE,
        DAY);
  }

  private void awaitEqual() {
    Awaitility.await("figures equal to a replay").until(() -> check().path("equal").asBoolean());
  }

  /**
   * What an operator's comparison finds: it takes its time as a job, whatever the gateway waits.
   */
  private JsonNode check() {
    JsonNode job = json(desk.post(operator(), CHECK, Map.of()), 202);
    String path = "/api/v1/jobs/" + job.path("id").asString();
    JsonNode done = desk.await(operator(), path, "status", "DONE");
    assertThat(done.at("/progress/done").asLong()).isEqualTo(done.at("/progress/total").asLong());
    return json(desk.get(operator(), path + "/result"), 200);
  }

  private JsonNode await(String union, String metric, Predicate<JsonNode> is) {
    return Awaitility.await(metric + " of " + union).until(() -> targetOf(union, metric, null), is);
  }

  private long value(String union, String metric, LocalDate on) {
    return targetOf(union, metric, on).path("value").asLong(0);
  }

  private JsonNode targetOf(String union, String metric, LocalDate on) {
    String asOf = on == null ? "" : "&on=" + on;
    String path = PLAN + "/board?unionId=" + union + asOf;
    return target(json(desk.get(organizing(), path), 200), metric);
  }

  private static JsonNode target(JsonNode board, String metric) {
    return board
        .path("points")
        .valueStream()
        .flatMap(it -> it.path("targets").valueStream())
        .filter(it -> it.path("metric").asString().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> recordIds(JsonNode page) {
    return page.path("items").valueStream().map(it -> it.path("recordId").asString()).toList();
  }

  private Document anyTally() {
    String active =
        Mono.from(database.getCollection("counting").find(Filters.eq("_id", "current")).first())
            .block()
            .getString("active");
    String name = "counting-" + active + "-tallies";
    return Mono.from(database.getCollection(name).find(Filters.eq("unionId", COMMUNITY)).first())
        .block()
        .append("collection", name);
  }
}
