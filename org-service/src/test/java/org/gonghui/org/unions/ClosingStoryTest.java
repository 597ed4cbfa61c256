package org.gonghui.org.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Desk.union;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.org.testing.Board;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Polls;
import org.gonghui.org.testing.Wire;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Two communities of a street: one goes into the other; a union of an enterprise is dissolved. */
@OrgLive
class ClosingStoryTest {

  private static final String UNIONS = "/api/v1/unions";
  private static final Token AUDITOR = TestTokens.of("auditor", "auditor").union("u-longgang");

  @Autowired Desk desk;
  @Autowired Board board;
  @Autowired Wire wire;
  @Autowired UnionDirectory directory;
  @Autowired Unions unions;
  @Autowired UnionService service;
  @Autowired Clock clock;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private String first;
  private String second;
  private String union;

  @BeforeEach
  void two_communities_one_with_a_union() {
    first = enter("COMMUNITY_FEDERATION", "甲", "u-bantian");
    second = enter("COMMUNITY_FEDERATION", "乙", "u-bantian");
    union = enter("ENTERPRISE_UNION", "丙", first);
  }

  @Test
  void what_belonged_to_a_merged_union_belongs_to_the_one_that_goes_on() {
    String enterprise = desk.register(first, 30, null);
    desk.step(
            officer("u-bantian"),
            "/api/v1/enterprises/" + desk.register(first, 10, null),
            "federation-coverage",
            Map.of("unionId", first, "from", "2023-02-01"))
        .expectStatus()
        .isOk();
    await(json(close(officer("u-bantian"), first, "merger", merger(second)), 202));
    JsonNode gone = json(desk.get(officer("u-bantian"), UNIONS + "/" + first), 200);
    assertThat(gone.path("status").asString()).isEqualTo("MERGED");
    assertThat(gone.path("ending").path("successorId").asString()).isEqualTo(second);
    assertThat(gone.path("ending").path("rule").asString()).isEqualTo("union.closing");
    assertThat(gone.path("allowedSteps")).isEmpty();
    JsonNode below = json(desk.get(officer(second), UNIONS + "/" + union), 200);
    assertThat(below.path("superiorId").asString()).isEqualTo(second);
    assertThat(ids(json(desk.get(officer(second), UNIONS + "/" + second + "/subtree"), 200)))
        .containsExactly(union);
    desk.get(officer(second), "/api/v1/enterprises/" + enterprise).expectStatus().isOk();
    desk.get(officer(first), "/api/v1/enterprises/" + enterprise).expectStatus().isNotFound();
    assertThat(covered(second)).hasSize(1);
    assertThat(covered(first)).isEmpty();
    JsonNode then =
        json(desk.get(organizing(), UNIONS + "/" + first + "/subtree?asOf=2023-08-31"), 200);
    assertThat(ids(then)).containsExactly(union);
    assertThat(ids(json(desk.get(organizing(), UNIONS + "/u-bantian/subtree?limit=1000"), 200)))
        .contains(second, union)
        .doesNotContain(first);
  }

  @Test
  void the_enterprises_of_a_dissolved_union_are_listed_as_without_one() {
    Map<String, Object> body = new HashMap<>(Desk.enterprise(first, 120, "OWN_UNION"));
    body.put("coverage", Map.of("kind", "OWN_UNION", "unionId", union));
    String enterprise =
        json(desk.post(officer(first), "/api/v1/enterprises", body), 201).path("id").asString();
    await(json(close(officer(first), union, "dissolution", because("企业已注销")), 202));
    assertThat(
            json(desk.get(officer(first), UNIONS + "/" + union + "/ancestors"), 200)
                .findValuesAsString("id"))
        .startsWith(first);
    JsonNode gone = json(desk.get(officer(first), UNIONS + "/" + union), 200);
    assertThat(gone.path("status").asString()).isEqualTo("DISSOLVED");
    assertThat(gone.path("ending").path("reason").asString()).isEqualTo("企业已注销");
    JsonNode left =
        json(
            desk.get(officer(first), "/api/v1/enterprises?coverage=NONE&everCoveredBy=" + union),
            200);
    assertThat(ids(left)).containsExactly(enterprise);
    assertThat(directory.of(union)).containsExactly(first, "u-bantian", "u-longgang");
    assertThat(ids(json(desk.get(organizing(), "/api/v1/union-directory?q=丙" + mark), 200)))
        .isEmpty();
    assertThat(
            json(close(officer(first), union, "dissolution", because("再次")), 409)
                .path("code")
                .asString())
        .isEqualTo("workflow.illegal-step");
    JsonNode group =
        json(desk.post(organizing(), UNIONS, union("UNION_GROUP", "组" + mark, union)), 422);
    assertThat(group.path("code").asString()).isEqualTo("union.superior-gone");
  }

  @Test
  void a_closing_that_the_rules_do_not_have_is_refused_with_the_rule() {
    JsonNode refused =
        assertRefused(
            close(organizing(), first, "dissolution", because("x")), 422, "union.has-subordinates");
    assertThat(refused.path("rule").path("id").asString()).isEqualTo("union.closing");
    assertRefused(
        close(organizing(), first, "merger", merger("u-bantian")), 422, "union.merger-kind");
    assertRefused(close(organizing(), first, "merger", merger("u-nowhere")), 422, "union.unknown");
    assertRefused(close(organizing(), first, "merger", merger(first)), 422, "union.under-itself");
    assertRefused(
        close(officer(first), first, "merger", merger(second)), 403, "union.decided-above");
    assertRefused(
        close(officer(union), union, "dissolution", because("x")), 403, "union.decided-above");
    assertRefused(
        close(organizing(), "u-longgang", "dissolution", because("x")),
        422,
        "union.has-subordinates");
    assertThat(
            close(officer("u-buji"), union, "dissolution", because("x"))
                .expectBody()
                .returnResult()
                .getStatus()
                .value())
        .isEqualTo(404);
  }

  @Test
  void a_founding_that_a_merged_union_was_to_decide_goes_on_with_its_successor() {
    String enterprise = desk.register(first, 60, null);
    Map<String, Object> plan = Desk.plan("ENTERPRISE_UNION", "丁" + mark, 5, Map.of(enterprise, 40));
    Token founder = TestTokens.of("founder-" + mark, "officer").union(first);
    Map<String, Object> body = Map.of("superiorId", first, "plan", plan);
    String path =
        "/api/v1/union-foundings/"
            + json(desk.post(founder, "/api/v1/union-foundings", body), 201).path("id").asString();
    desk.step(founder, path, "application", Map.of()).expectStatus().isOk();
    await(json(close(organizing(), first, "merger", merger(second)), 202));
    JsonNode approved = json(desk.step(officer(second), path, "approval", Map.of()), 200);
    desk.await(officer(second), path, "status", "ESTABLISHED");
    String founded = UNIONS + "/" + approved.path("newUnionId").asString();
    assertThat(json(desk.get(officer(second), founded), 200).path("superiorId").asString())
        .isEqualTo(second);
    assertRefused(
        desk.post(organizing(), "/api/v1/union-foundings", body), 422, "union.superior-gone");
  }

  @Test
  void figures_of_a_union_that_is_gone_count_for_its_successor_from_its_last_day_on() {
    desk.register(first, 120, "OWN_UNION");
    String member = "m-" + UUID.randomUUID();
    LocalDate joined = LocalDate.of(2023, 3, 1);
    wire.send(
        member,
        2,
        new MemberJoined(member, "p-1", union, EmploymentForm.FOOD_DELIVERY_RIDER, joined));
    board.await(first, Board.JOINED, "2023-09-20", 1);
    board.await(first, Board.RATE, "2023-09-20", 1);
    await(json(close(organizing(), first, "merger", merger(second)), 202));
    await(json(close(officer("u-bantian"), union, "dissolution", because("企业已注销")), 202));
    for (String metric : List.of(Board.JOINED, Board.RATE)) {
      assertThat(board.figure(first, metric, "2023-08-31")).isEqualTo(1);
      assertThat(board.figure(second, metric, "2023-08-31")).isZero();
      assertThat(board.figure(first, metric, "2023-09-01")).isZero();
      assertThat(board.figure(second, metric, "2023-09-01")).isEqualTo(1);
    }
    assertThat(board.figure(union, Board.JOINED, "2023-09-19")).isEqualTo(1);
    assertThat(board.figure(union, Board.JOINED, "2023-09-20")).isZero();
    assertThat(board.figure(second, Board.JOINED, "2023-09-20")).isEqualTo(1);
    assertThat(board.records(second, "2023-09-20")).isEqualTo(1);
    board.awaitReplayEqual();
  }

  @Test
  void a_union_whose_name_is_taken_at_the_successor_is_reached_there_all_the_same() {
    enter("ENTERPRISE_UNION", "丙", second);
    await(json(close(organizing(), first, "merger", merger(second)), 202));
    JsonNode seen = json(desk.get(officer(second), UNIONS + "/" + union), 200);
    assertThat(seen.path("path").valueStream().map(JsonNode::asString))
        .containsExactly(union, second, "u-bantian", "u-longgang");
    assertThat(ids(json(desk.get(officer(second), UNIONS + "/" + second + "/subtree"), 200)))
        .hasSize(2)
        .contains(union);
  }

  @Test
  void the_term_and_the_election_of_a_dissolved_union_end_with_it() {
    Map<String, Object> committee =
        Map.of(
            "members",
            320,
            "chairId",
            "p-7",
            "viceChairIds",
            List.of(),
            "committeeIds",
            List.of("p-7", "p-8", "p-9"));
    Map<String, Object> entry =
        Map.of("unionId", union, "startsOn", "2020-11-01", "years", 3, "committee", committee);
    String term =
        "/api/v1/terms/"
            + json(desk.post(organizing(), "/api/v1/terms", entry), 201).path("id").asString();
    String election = new Polls(desk, union).prepare();
    await(json(close(officer(first), union, "dissolution", because("企业已注销")), 202));
    desk.await(officer(first), term, "status", "ENDED");
    desk.await(officer(first), election, "status", "WITHDRAWN");
    assertThat(json(desk.get(officer(first), term), 200).path("allowedSteps")).isEmpty();
  }

  @Test
  void nothing_is_entered_anew_for_a_union_that_is_gone() {
    await(json(close(organizing(), first, "merger", merger(second)), 202));
    assertRefused(
        desk.post(organizing(), "/api/v1/enterprises", Desk.enterprise(first, 30, null)),
        422,
        "union.gone");
    Map<String, Object> covered = new HashMap<>(Desk.enterprise(second, 30, null));
    covered.put("coverage", Map.of("kind", "FEDERATION", "unionId", first));
    assertRefused(desk.post(organizing(), "/api/v1/enterprises", covered), 422, "union.gone");
  }

  @Test
  void the_base_data_of_nanshan_is_entered_once_also_where_its_tree_has_changed_since() {
    DirectoryStart start =
        new DirectoryStart(unions, service, directory, clock, List.of("nanshan"));
    start.run(new DefaultApplicationArguments());
    Token nanshan = TestTokens.of("officer-nanshan", "officer").union("u-nanshan");
    assertThat(ids(json(desk.get(nanshan, UNIONS + "?level=STREET"), 200))).hasSize(8);
    assertThat(ids(json(desk.get(nanshan, UNIONS + "?level=COMMUNITY"), 200))).hasSize(16);
    desk.get(nanshan, UNIONS + "/u-bantian").expectStatus().isNotFound();
    desk.get(organizing(), UNIONS + "/u-nanshan").expectStatus().isNotFound();
    await(nanshan, json(close(nanshan, "u-shekou", "merger", merger("u-zhaoshang")), 202));
    start.run(new DefaultApplicationArguments());
    assertThat(directory.of("u-shekou")).containsExactly("u-zhaoshang", "u-nanshan");
    assertThat(directory.of("u-yuyi")).containsExactly("u-yuyi", "u-zhaoshang", "u-nanshan");
    assertThat(ids(json(desk.get(nanshan, UNIONS + "?superior=u-zhaoshang"), 200)))
        .containsExactlyInAnyOrder("u-yuyi", "u-haibin", "u-yanshan", "u-shuiwan");
  }

  @Test
  void callers_see_the_steps_that_are_theirs() {
    assertThat(steps(officer("u-bantian"), first))
        .containsExactly("superior-change", "merger", "dissolution");
    assertThat(steps(officer(first), first)).isEmpty();
    assertThat(steps(AUDITOR, first)).isEmpty();
    assertThat(steps(organizing(), "u-longgang")).isEmpty();
  }

  private List<String> steps(Token token, String id) {
    return json(desk.get(token, UNIONS + "/" + id), 200)
        .path("allowedSteps")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void of_two_unions_merged_into_each_other_at_once_one_goes_on() {
    List<Integer> statuses =
        Stream.of(List.of(first, second), List.of(second, first))
            .parallel()
            .map(it -> close(organizing(), it.getFirst(), "merger", merger(it.getLast())))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(202, 422);
  }

  @Test
  void the_same_merger_sent_again_answers_the_same_job() {
    String version = desk.version(organizing(), UNIONS + "/" + first);
    List<String> jobs =
        Stream.of(1, 2, 3)
            .parallel()
            .map(it ->
                desk.post(
                    organizing(),
                    UNIONS + "/" + first + "/merger",
                    merger(second),
                    head -> {
                      head.setIfMatch(version);
                      head.set("Idempotency-Key", "merge-" + mark);
                    }))
            .map(it -> json(it, 202).path("id").asString())
            .distinct()
            .toList();
    assertThat(jobs).hasSize(1);
  }

  private String enter(String kind, String name, String superior) {
    return json(desk.post(organizing(), UNIONS, union(kind, name + mark, superior)), 201)
        .path("id")
        .asString();
  }

  private static Map<String, Object> merger(String into) {
    return Map.of("intoId", into, "reason", "两社区合并", "on", "2023-09-01");
  }

  private static Map<String, Object> because(String reason) {
    return Map.of("reason", reason);
  }

  private ResponseSpec close(Token token, String id, String step, Map<String, Object> body) {
    String version = desk.version(AUDITOR, UNIONS + "/" + id);
    return desk.post(token, UNIONS + "/" + id + "/" + step, body, head -> head.setIfMatch(version));
  }

  private List<String> covered(String by) {
    return ids(json(desk.get(organizing(), "/api/v1/enterprises?coveredBy=" + by), 200));
  }

  private void await(JsonNode job) {
    await(organizing(), job);
  }

  private void await(Token token, JsonNode job) {
    desk.await(token, "/api/v1/jobs/" + job.path("id").asString(), "status", "DONE");
  }

  private static JsonNode assertRefused(ResponseSpec answer, int status, String code) {
    JsonNode problem = json(answer, status);
    assertThat(problem.path("code").asString()).isEqualTo(code);
    return problem;
  }
}
