package org.gonghui.org.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.unions.ClosingDesk.AUDITOR;
import static org.gonghui.org.unions.ClosingDesk.UNIONS;
import static org.gonghui.org.unions.ClosingDesk.assertRefused;
import static org.gonghui.org.unions.ClosingDesk.because;
import static org.gonghui.org.unions.ClosingDesk.merger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Polls;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who may close a union, what is refused, and what comes at the same time or twice. */
@OrgLive
class ClosingDecisionTest {

  @Autowired Desk desk;

  private ClosingDesk at;

  @BeforeEach
  void two_communities_one_with_a_union() {
    at = new ClosingDesk(desk);
  }

  @Test
  void a_closing_that_the_rules_do_not_have_is_refused_with_the_rule() {
    JsonNode refused =
        assertRefused(
            at.close(organizing(), at.first, "dissolution", because("x")),
            422,
            "union.has-subordinates");
    assertThat(refused.path("rule").path("id").asString()).isEqualTo("union.closing");
    assertRefused(
        at.close(organizing(), at.first, "merger", merger("u-bantian")), 422, "union.merger-kind");
    assertRefused(
        at.close(organizing(), at.first, "merger", merger("u-nowhere")), 422, "union.unknown");
    assertRefused(
        at.close(organizing(), at.first, "merger", merger(at.first)), 422, "union.under-itself");
    assertRefused(
        at.close(officer(at.first), at.first, "merger", merger(at.second)),
        403,
        "union.decided-above");
    assertRefused(
        at.close(officer(at.union), at.union, "dissolution", because("x")),
        403,
        "union.decided-above");
    assertRefused(
        at.close(organizing(), "u-longgang", "dissolution", because("x")),
        422,
        "union.has-subordinates");
    assertThat(
            at.close(officer("u-buji"), at.union, "dissolution", because("x"))
                .expectBody()
                .returnResult()
                .getStatus()
                .value())
        .isEqualTo(404);
  }

  @Test
  void a_founding_that_a_merged_union_was_to_decide_goes_on_with_its_successor() {
    String enterprise = desk.register(at.first, 60, null);
    Map<String, Object> plan =
        Desk.plan("ENTERPRISE_UNION", "丁" + at.mark, 5, Map.of(enterprise, 40));
    Token founder = TestTokens.of("founder-" + at.mark, "officer").union(at.first);
    Map<String, Object> body = Map.of("superiorId", at.first, "plan", plan);
    String path =
        "/api/v1/union-foundings/"
            + json(desk.post(founder, "/api/v1/union-foundings", body), 201).path("id").asString();
    desk.step(founder, path, "application", Map.of()).expectStatus().isOk();
    at.await(json(at.close(organizing(), at.first, "merger", merger(at.second)), 202));
    JsonNode approved = json(desk.step(officer(at.second), path, "approval", Map.of()), 200);
    desk.await(officer(at.second), path, "status", "ESTABLISHED");
    String founded = UNIONS + "/" + approved.path("newUnionId").asString();
    assertThat(json(desk.get(officer(at.second), founded), 200).path("superiorId").asString())
        .isEqualTo(at.second);
    assertRefused(
        desk.post(organizing(), "/api/v1/union-foundings", body), 422, "union.superior-gone");
  }

  @Test
  void nothing_is_entered_anew_for_a_union_that_is_gone() {
    at.await(json(at.close(organizing(), at.first, "merger", merger(at.second)), 202));
    assertRefused(
        desk.post(organizing(), "/api/v1/enterprises", Desk.enterprise(at.first, 30, null)),
        422,
        "union.gone");
    Map<String, Object> covered = new HashMap<>(Desk.enterprise(at.second, 30, null));
    covered.put("coverage", Map.of("kind", "FEDERATION", "unionId", at.first));
    assertRefused(desk.post(organizing(), "/api/v1/enterprises", covered), 422, "union.gone");
    assertRefused(
        desk.post(organizing(), "/api/v1/elections", Polls.entry(at.first)), 422, "union.gone");
    Map<String, Object> committee =
        Map.of(
            "members",
            20,
            "chairId",
            "p-1",
            "viceChairIds",
            List.of(),
            "committeeIds",
            List.of("p-1", "p-2", "p-3"));
    Map<String, Object> term =
        Map.of("unionId", at.first, "startsOn", "2021-01-01", "years", 3, "committee", committee);
    assertRefused(desk.post(organizing(), "/api/v1/terms", term), 422, "union.gone");
  }

  @Test
  void callers_see_the_steps_that_are_theirs() {
    assertThat(steps(officer("u-bantian"), at.first))
        .containsExactly("superior-change", "merger", "dissolution");
    assertThat(steps(officer(at.first), at.first)).isEmpty();
    assertThat(steps(AUDITOR, at.first)).isEmpty();
    assertThat(steps(organizing(), "u-longgang")).isEmpty();
  }

  @Test
  void of_two_unions_merged_into_each_other_at_once_one_goes_on() {
    List<Integer> statuses =
        Stream.of(List.of(at.first, at.second), List.of(at.second, at.first))
            .parallel()
            .map(it -> at.close(organizing(), it.getFirst(), "merger", merger(it.getLast())))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(202, 422);
  }

  @Test
  void the_same_merger_sent_again_answers_the_same_job() {
    String version = desk.version(organizing(), UNIONS + "/" + at.first);
    List<String> jobs =
        Stream.of(1, 2, 3)
            .parallel()
            .map(it ->
                desk.post(
                    organizing(),
                    UNIONS + "/" + at.first + "/merger",
                    merger(at.second),
                    head -> {
                      head.setIfMatch(version);
                      head.set("Idempotency-Key", "merge-" + at.mark);
                    }))
            .map(it -> json(it, 202).path("id").asString())
            .distinct()
            .toList();
    assertThat(jobs).hasSize(1);
  }

  private List<String> steps(Token token, String id) {
    return json(desk.get(token, UNIONS + "/" + id), 200)
        .path("allowedSteps")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }
}
