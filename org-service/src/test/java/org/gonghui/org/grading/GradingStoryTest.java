package org.gonghui.org.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Inspections.own;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.Inspections;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@OrgLive
class GradingStoryTest {

  private static final String GRADINGS = "/api/v1/federation-gradings";
  private static final String STREET = "u-henggang";
  private static final Token ABOVE = officer(STREET);
  private static final Map<String, Integer> GOOD =
      Map.of("organisation", 25, "mechanism", 20, "service", 20, "rights", 12, "funds", 12);
  private static final Map<String, Integer> FAIR =
      Map.of("organisation", 20, "mechanism", 15, "service", 15, "rights", 10, "funds", 12);
  private static final Map<String, Integer> POOR =
      Map.of("organisation", 10, "mechanism", 5, "service", 5, "rights", 5, "funds", 1);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired Inspections inspections;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void class_level_and_grade_follow_assessments_and_the_union_shows_what_holds() {
    String union = community();
    code(inspections.open(union, "FEDERATION_GRADE"), 422, "grading.not-determined");
    code(determine(own(union), union), 403, "approval.not-yours-to-decide");
    code(determine(officer("u-buji"), union), 422, "union.unknown");
    code(determine(ABOVE, STREET), 403, "approval.not-yours-to-decide");
    String path = determined(union);
    JsonNode shown = desk.await(own(union), "/api/v1/unions/" + union, "grading/level", "SMALL");
    assertThat(shown.at("/grading/federationClass").asString()).isEqualTo("COMMUNITY");
    assertThat(shown.at("/grading/grade").isMissingNode() || shown.at("/grading/grade").isNull())
        .isTrue();

    String appraisal = inspections.inspected(union, "FEDERATION_GRADE", GOOD, ABOVE);
    desk.await(own(union), "/api/v1/unions/" + union, "grading/grade", "A");
    inspections.reassessed(appraisal, FAIR, ABOVE);
    desk.await(own(union), "/api/v1/unions/" + union, "grading/grade", "B");
    String unions = "/api/v1/unions?class=COMMUNITY&federationLevel=SMALL&limit=100&grade=";
    assertThat(Desk.ids(json(desk.get(ABOVE, unions + "B"), 200))).contains(union);
    assertThat(Desk.ids(json(desk.get(ABOVE, unions + "A"), 200))).doesNotContain(union);
    json(desk.get(ABOVE, "/api/v1/unions?class=VILLAGE"), 400);
    String mine = GRADINGS + "?class=COMMUNITY&level=SMALL&grade=B&limit=100&within=" + STREET;
    assertThat(Desk.ids(json(desk.get(ABOVE, mine), 200))).contains(id(path));
    json(desk.get(officer("u-buji"), path), 404);
    inspections.reassessed(appraisal, POOR, ABOVE);
    desk.await(ABOVE, path, "determinations/3/cause", "GRADE_LOST");
    JsonNode all = json(desk.get(ABOVE, path), 200).path("determinations");
    // of the grade that was given and lost too: the level is still the one determined before
    assertThat(all.valueStream().map(it -> it.at("/version/id").asString("")).distinct())
        .containsExactly("federation-grading.level");
    assertThat(all.valueStream().map(it -> it.path("cause").asString()))
        .containsExactly("FIRST", "GRADED", "GRADED", "GRADE_LOST");
  }

  @Test
  void a_federation_is_determined_once_and_again_when_it_is_due() {
    String union = community();
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> determine(ABOVE, union).expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    String list = GRADINGS + "?limit=100&union=" + union;
    String path = GRADINGS + "/" + Desk.ids(json(desk.get(ABOVE, list), 200)).getFirst();
    clock.set(Instant.parse("2024-10-08T02:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    desk.await(ABOVE, path, "overdue", "true");
    String late = GRADINGS + "?overdue=true&limit=100";
    assertThat(Desk.ids(json(desk.get(ABOVE, late), 200))).contains(id(path));
    code(
        desk.step(own(union), path, "redetermination", Map.of()),
        403,
        "approval.not-yours-to-decide");
    JsonNode done = json(desk.step(ABOVE, path, "redetermination", Map.of()), 200);
    assertThat(done.path("overdue").asBoolean()).isFalse();
    assertThat(done.path("determinations").size()).isEqualTo(2);
  }

  private ResponseSpec determine(Token by, String union) {
    return desk.post(by, GRADINGS, Map.of("unionId", union));
  }

  private String determined(String union) {
    return GRADINGS + "/" + json(determine(ABOVE, union), 201).path("id").asString();
  }

  private String community() {
    String name = "分级第%d社区工会联合会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("COMMUNITY_FEDERATION", name, STREET));
  }

  private static void code(ResponseSpec answer, int status, String code) {
    assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
