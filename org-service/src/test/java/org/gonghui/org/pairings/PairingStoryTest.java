package org.gonghui.org.pairings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Inspections.own;

import java.time.Instant;
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
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@OrgLive
class PairingStoryTest {

  private static final String PAIRINGS = "/api/v1/pairings";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void two_units_agree_act_and_end_and_nobody_beside_them_sees_it() {
    String one = community("u-yuanshan");
    String other = community("u-longcheng");
    code(offer(own(one), one, one, "JOINT"), 422, "pairing.same-union");
    code(offer(own(one), other, one, "JOINT"), 422, "union.unknown");
    code(offer(own(one), one, "u-anle", "JOINT"), 422, "union.unknown");
    code(offer(own(one), one, other, "MENTORING"), 422, "pairing.not-a-site");
    String path = offered(one, other);
    code(offer(own(other), other, one, "JOINT"), 409, "pairing.exists");
    json(desk.get(officer("u-buji"), path), 404);
    code(desk.step(own(one), path, "agreement", Map.of()), 403, "approval.not-yours-to-decide");
    json(desk.step(officer("u-longcheng"), path, "agreement", Map.of()), 200);
    Map<String, Object> held = Map.of("heldOn", "2023-09-20", "title", "现场交流", "participants", 24);
    json(desk.step(own(other), path, "activity", held), 200);
    assertThat(json(desk.step(own(one), path, "activity", held), 200).path("activities").size())
        .isEqualTo(1);
    for (Token it : List.of(own(one), own(other), officer("u-longcheng"), organizing())) {
      assertThat(Desk.ids(json(desk.get(it, PAIRINGS + "?status=ACTIVE&limit=100"), 200)))
          .contains(id(path));
    }
    json(desk.step(own(other), path, "end", Map.of("reason", "目标已经实现")), 200);
    String again = offered(other, one);
    code(
        desk.step(own(one), again, "end", Map.of("reason", "不愿意")),
        403,
        "approval.not-yours-to-decide");
    json(desk.step(own(one), again, "declination", Map.of("reason", "本年度已有")), 200);
  }

  @Test
  void one_couple_is_paired_once_however_many_offer_and_from_whichever_side() {
    String one = community("u-yuanshan");
    String other = community("u-yuanshan");
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(it ->
                it % 2 == 0
                    ? offer(own(one), one, other, "JOINT")
                    : offer(own(other), other, one, "JOINT"))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
  }

  @Test
  void an_offer_is_overdue_and_a_pairing_ends_with_one_of_the_two() {
    String one = community("u-yuanshan");
    String other = community("u-longcheng");
    String path = offered(one, other);
    clock.set(Instant.parse("2023-10-20T02:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    desk.await(own(other), path, "overdue", "true");
    String late = PAIRINGS + "?overdue=true&limit=100&partner=" + other;
    assertThat(Desk.ids(json(desk.get(officer("u-longcheng"), late), 200))).contains(id(path));
    Map<String, Object> reason = Map.of("reason", "社区合并");
    json(desk.step(organizing(), "/api/v1/unions/" + other, "dissolution", reason), 202);
    desk.await(own(one), path, "status", "ENDED");
  }

  private ResponseSpec offer(Token by, String union, String partner, String kind) {
    Map<String, Object> agreement =
        Map.of("kind", kind, "goals", "每季度一次业务交流", "until", "2024-08-31");
    return desk.post(
        by, PAIRINGS, Map.of("unionId", union, "partnerId", partner, "agreement", agreement));
  }

  private String offered(String one, String other) {
    return PAIRINGS + "/" + json(offer(own(one), one, other, "JOINT"), 201).path("id").asString();
  }

  private String community(String street) {
    String name = "结对第%d社区工会联合会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("COMMUNITY_FEDERATION", name, street));
  }

  private static void code(ResponseSpec answer, int status, String code) {
    assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
