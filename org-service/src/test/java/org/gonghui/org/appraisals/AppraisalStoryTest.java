package org.gonghui.org.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class AppraisalStoryTest extends Homes {

  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_worker_home_is_applied_for_inspected_chosen_subsidised_and_counted() {
    long before = figure();
    String union = union();
    String path = accepted(union);
    JsonNode seen = json(desk.get(STREET, path), 200);
    assertThat(seen.path("grade").asString()).isEqualTo("A");
    assertThat(seen.path("allowedSteps").valueStream().map(JsonNode::asString))
        .contains("excellence", "subsidy-grant", "reassessment", "withdrawal");
    assertThat(seen.path("deadlines").toString()).contains("appraisal.reassessment");
    JsonNode chosen = json(desk.step(STREET, path, "excellence", Map.of()), 200);
    assertThat(chosen.at("/excellenceRule/id").asString()).isEqualTo("worker-home.excellence");
    assertThat(chosen.at("/excellenceRule/from").asString()).isEqualTo("2023-01-01");
    String fund = fund(10_000_000);
    Map<String, Object> from = Map.of("fundId", fund);
    JsonNode mine = json(desk.step(own(union), path, "subsidy-grant", from), 403);
    assertThat(mine.path("code").asString()).isEqualTo("approval.own-application");
    JsonNode granted = json(desk.step(organizing(), path, "subsidy-grant", from), 200);
    assertThat(granted.at("/subsidy/fen").asLong()).isEqualTo(3_000_000);
    assertThat(granted.at("/subsidy/grantedOn").asString()).isEqualTo("2023-09-20");
    assertThat(granted.at("/subsidy/rule/id").asString()).isEqualTo("worker-home.subsidy");
    assertThat(granted.at("/subsidy/rule/place").asString()).isEqualTo("CN");
    Map<String, Object> dated = Map.of("paidOn", "2023-09-19", "voucher", "2023-9");
    JsonNode early = json(desk.step(STREET, path, "subsidy-payment", dated), 422);
    assertThat(early.path("code").asString()).isEqualTo("payment.before-approval");
    Map<String, Object> payment = Map.of("paidOn", "2023-09-20", "voucher", "2023-9");
    JsonNode alone = json(desk.step(organizing(), path, "subsidy-payment", payment), 403);
    assertThat(alone.path("code").asString()).isEqualTo("appraisal.paid-by-granter");
    json(desk.step(STREET, path, "subsidy-payment", payment), 200);
    JsonNode paid = desk.await(organizing(), FUNDS + "/" + fund, "paid", "3000000");
    assertThat(paid.path("left").asLong()).isEqualTo(7_000_000);
    json(desk.get(STREET, FUNDS + "/" + fund), 404);
    Awaitility.await("the board").until(() -> figure() == before + 1);
    JsonNode again = json(desk.post(own(union), APPRAISALS, opening(union)), 409);
    assertThat(again.path("code").asString()).isEqualTo("appraisal.exists");
  }

  @Test
  void a_fund_is_never_overspent_however_many_grant_at_once() {
    List<String> homes = IntStream.range(0, 5).mapToObj(it -> accepted(union())).toList();
    String fund = fund(9_500_000);
    Map<String, String> versions =
        homes.stream().collect(Collectors.toMap(it -> it, it -> desk.version(STREET, it)));
    List<Integer> statuses =
        homes.stream()
            .parallel()
            .map(it ->
                desk.post(
                    organizing(),
                    it + "/subsidy-grant",
                    Map.of("fundId", fund),
                    head -> head.setIfMatch(versions.get(it))))
            .map(Homes::status)
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 200, 200, 422, 422);
    JsonNode after = json(desk.get(organizing(), FUNDS + "/" + fund), 200);
    assertThat(after.path("left").asLong()).isEqualTo(500_000);
    assertThat(after.path("grants").size()).isEqualTo(3);

    String lost = APPRAISALS + "/" + after.path("grants").get(0).path("recordId").asString();
    json(desk.step(STREET, lost, "withdrawal", Map.of("reason", "场地挪作他用")), 200);
    desk.await(organizing(), FUNDS + "/" + fund, "left", "3500000");
  }

  @Test
  void one_that_nobody_inspects_is_on_the_superiors_list() {
    String union = union();
    String path = submitted(union);
    clock.set(Instant.parse("2023-11-20T02:00:00Z"));
    deadlines.runDue();
    Awaitility.await("overdue")
        .until(() -> {
          deadlines.runDue();
          return json(desk.get(STREET, path), 200).path("overdue").asBoolean();
        });
    String late = APPRAISALS + "?overdue=true&limit=100&within=" + COMMUNITY;
    assertThat(Desk.ids(json(desk.get(STREET, late), 200))).contains(id(path));
    JsonNode done = inspected(path);
    assertThat(done.path("overdue").asBoolean()).isFalse();
  }

  private long figure() {
    String board = "/api/v1/work-plans/2023/board?unionId=" + COMMUNITY;
    return json(desk.get(organizing(), board), 200)
        .path("points")
        .valueStream()
        .flatMap(it -> it.path("targets").valueStream())
        .filter(it -> it.path("metric").asString().equals("worker_homes_accepted"))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asLong(0);
  }
}
