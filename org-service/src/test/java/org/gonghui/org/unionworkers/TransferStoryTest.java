package org.gonghui.org.unionworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.IdentityNumbers;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@OrgLive
class TransferStoryTest {

  private static final String WORKERS = "/api/v1/union-workers";
  private static final String PAIRS = "/api/v1/mentorships";
  private static final String TODAY = "2023-09-20";
  private static final Token FROM = officer("u-bantian");
  private static final Token TO = officer("u-buji");
  private static final Token BESIDE = officer("u-jihua");
  private static final Token ABOVE = Desk.organizing();
  private static final Token SECOND =
      TestTokens.of("third-longgang", "officer").union("u-longgang");
  private static final String FOREIGN = "approval.not-yours-to-decide";
  private static final Map<String, Object> NOTHING = Map.of();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;
  @Autowired MongoDatabase database;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_worker_moves_by_two_unions_and_the_one_before_sees_the_file_no_longer() {
    String path = enter("p-mover-1", 2);
    desk.get(TO, path).expectStatus().isNotFound();
    JsonNode asked = json(propose(FROM, path, "u-buji", TODAY), 200);
    assertThat(asked.path("unionId").asString()).isEqualTo("u-bantian");
    assertThat(steps(asked)).contains("transfer-withdrawal").doesNotContain("transfer-acceptance");
    assertThat(Desk.ids(json(desk.get(TO, WORKERS + "?transferTo=u-buji&limit=100"), 200)))
        .contains(id(path));
    assertThat(steps(json(desk.get(TO, path), 200)))
        .containsExactlyInAnyOrder("transfer-acceptance", "transfer-refusal");
    desk.get(BESIDE, path).expectStatus().isNotFound();
    code(desk.step(FROM, path, "transfer-acceptance", NOTHING), 403, FOREIGN);

    JsonNode moved = json(desk.step(TO, path, "transfer-acceptance", NOTHING), 200);

    assertThat(moved.path("unionId").asString()).isEqualTo("u-buji");
    assertThat(moved.at("/transfers/0/fromUnionId").asString()).isEqualTo("u-bantian");
    assertThat(moved.at("/transfers/0/reason").asString()).isEqualTo("充实力量");
    assertThat(moved.path("ranks")).isEqualTo(asked.path("ranks"));
    assertThat(json(desk.get(TO, path + "/history"), 200).findValuesAsString("step"))
        .containsExactly("hiring", "transfer-proposal", "transfer");
    desk.get(FROM, path).expectStatus().isNotFound();
    desk.get(FROM, path + "/history").expectStatus().isNotFound();
    assertThat(Desk.ids(json(desk.get(FROM, WORKERS + "?limit=100"), 200)))
        .doesNotContain(id(path));
    Token own = TestTokens.of("p-mover-1", "union-worker").union("u-bantian");
    assertThat(json(desk.get(own, WORKERS + "/me"), 200).path("unionId").asString())
        .isEqualTo("u-buji");
    json(desk.step(TO, path, "exit-proposal", Map.of("reason", "RETIRED", "on", TODAY)), 200);
  }

  @Test
  void who_is_asked_to_take_a_worker_reads_and_answers_and_does_nothing_else() {
    String path = enter("p-mover-2", 1);
    json(propose(FROM, path, "u-buji", TODAY), 200);
    Map<String, Object> month = Map.of("month", "2023-08");
    code(desk.step(TO, path, "pay-settlement", month), 403, FOREIGN);
    Map<String, Object> exit = Map.of("reason", "DISMISSED", "on", TODAY);
    code(desk.step(TO, path, "exit-proposal", exit), 403, FOREIGN);
    code(desk.step(TO, path, "transfer-withdrawal", NOTHING), 403, FOREIGN);
    Map<String, Object> why = Map.of("purpose", "了解拟调入人员");
    code(desk.post(TO, path + "/disclosures", why), 403, FOREIGN);
    Map<String, Object> pay = Map.of("month", "2023-08", "purpose", "了解拟调入人员");
    code(desk.post(TO, path + "/pay-disclosures", pay), 403, FOREIGN);
    String mentor = enter(TO, "u-buji", "p-mover-mentor", 5);
    code(desk.post(TO, PAIRS, pair(mentor, path)), 422, "union-worker.unknown");
    json(desk.step(TO, path, "transfer-refusal", NOTHING), 200);
    desk.get(TO, path).expectStatus().isNotFound();
    assertThat(steps(json(desk.get(FROM, path), 200))).contains("transfer-proposal");
    Document stored =
        Mono.from(database.getCollection("unionWorkers").find(Filters.eq(id(path))).first())
            .block(Duration.ofSeconds(5));
    assertThat(stored).doesNotContainKey("otherUnions");
  }

  @Test
  void refused_are_the_own_file_the_same_union_another_district_and_who_left() {
    String own = enter("officer-mover", 1);
    Token oneself = TestTokens.of("officer-mover", "officer").union("u-bantian");
    code(propose(oneself, own, "u-buji", TODAY), 403, "union-worker.own-file");
    code(propose(FROM, own, "u-bantian", TODAY), 422, "union-worker.transfer-same-union");
    code(propose(FROM, own, "u-nowhere", TODAY), 422, "union.unknown");
    code(propose(FROM, own, "u-nanshan", TODAY), 422, "union-worker.transfer-other-district");
    code(propose(FROM, own, "u-buji", "2022-03-01"), 422, "union-worker.transfer-date");
    String version = desk.version(FROM, own);
    desk.post(
            BESIDE,
            own + "/transfer-proposal",
            move("u-jihua", TODAY),
            it -> it.setIfMatch(version))
        .expectStatus()
        .isNotFound();
    Map<String, Object> exit = Map.of("reason", "CONTRACT_ENDED", "on", "2023-09-15");
    json(desk.step(FROM, own, "exit-proposal", exit), 200);
    code(propose(FROM, own, "u-buji", TODAY), 422, "union-worker.exit-asked");
    json(desk.step(ABOVE, own, "exit-approval", NOTHING), 200);
    code(propose(FROM, own, "u-buji", TODAY), 409, "workflow.illegal-step");
  }

  @Test
  void a_union_above_both_asks_by_one_and_agrees_by_another_for_a_day_ahead() {
    String path = enter("p-mover-3", 1);
    json(propose(ABOVE, path, "u-buji", "2023-10-10"), 200);
    code(desk.step(ABOVE, path, "transfer-acceptance", NOTHING), 403, "approval.own-application");
    JsonNode agreed = json(desk.step(SECOND, path, "transfer-acceptance", NOTHING), 200);
    assertThat(agreed.path("unionId").asString()).isEqualTo("u-bantian");
    clock.set(Instant.parse("2023-10-09T15:00:00Z"));
    deadlines.runDue();
    json(desk.get(FROM, path), 200);
    clock.set(Instant.parse("2023-10-09T16:00:01Z"));
    deadlines.runDue();
    desk.await(ABOVE, path, "unionId", "u-buji");
    desk.get(FROM, path).expectStatus().isNotFound();
  }

  @Test
  void what_nobody_answers_is_overdue_and_is_taken_back() {
    String path = enter("p-mover-4", 1);
    json(propose(FROM, path, "u-buji", TODAY), 200);
    clock.set(Instant.parse("2023-10-12T02:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    String late = WORKERS + "?overdue=true&transferTo=u-buji&limit=100";
    assertThat(Desk.ids(json(desk.get(TO, late), 200))).contains(id(path));
    JsonNode back = json(desk.step(FROM, path, "transfer-withdrawal", NOTHING), 200);
    assertThat(back.path("late").toString()).doesNotContain("transfer");
    desk.get(TO, path).expectStatus().isNotFound();
  }

  @Test
  void of_many_at_once_one_asks_and_one_answers() {
    String path = enter("p-mover-5", 1);
    String fresh = desk.version(FROM, path);
    List<Integer> asked =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(it -> move(it % 2 == 0 ? "u-buji" : "u-jihua", TODAY))
            .map(it ->
                desk.post(FROM, path + "/transfer-proposal", it, head -> head.setIfMatch(fresh)))
            .map(TransferStoryTest::status)
            .sorted()
            .toList();
    assertThat(asked).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);

    String to = json(desk.get(ABOVE, path), 200).at("/transfer/toUnionId").asString();
    String version = desk.version(FROM, path);
    List<Integer> answered =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(it ->
                it % 2 == 0
                    ? desk.post(
                        FROM,
                        path + "/transfer-withdrawal",
                        NOTHING,
                        head -> head.setIfMatch(version))
                    : desk.post(
                        officer(to),
                        path + "/transfer-acceptance",
                        NOTHING,
                        head -> head.setIfMatch(version)))
            .map(TransferStoryTest::status)
            .toList();
    assertThat(answered).containsOnlyOnce(200);
    assertThat(answered).allMatch(it -> it == 200 || it == 412 || it == 404);
  }

  @Test
  void the_same_command_again_moves_once() {
    String path = enter("p-mover-6", 1);
    json(propose(FROM, path, "u-buji", TODAY), 200);
    String version = desk.version(TO, path);
    List<JsonNode> answers =
        IntStream.range(0, 2)
            .mapToObj(_ ->
                desk.post(
                    TO,
                    path + "/transfer-acceptance",
                    NOTHING,
                    head -> {
                      head.setIfMatch(version);
                      head.set("Idempotency-Key", "move-" + id(path));
                    }))
            .map(it -> json(it, 200))
            .toList();
    assertThat(answers.get(1)).isEqualTo(answers.get(0));
    assertThat(json(desk.get(TO, path + "/history"), 200).findValuesAsString("step"))
        .containsOnlyOnce("transfer");
  }

  @Test
  void pairs_that_run_follow_the_worker_whichever_of_the_two_it_is() {
    String mentor = enter("p-mover-7", 5);
    String apprentice = enter("p-mover-8", 1);
    String pair =
        PAIRS
            + "/"
            + json(desk.post(FROM, PAIRS, pair(mentor, apprentice)), 201).path("id").asString();
    transfer(apprentice, "u-buji", TO);
    desk.await(ABOVE, pair, "unionId", "u-buji");
    assertThat(json(desk.get(TO, pair), 200).path("status").asString()).isEqualTo("RUNNING");
    json(desk.get(FROM, pair), 200);
    transfer(mentor, "u-jihua", BESIDE);
    Awaitility.await("the pair of two others")
        .untilAsserted(() ->
            assertThat(json(desk.get(ABOVE, pair + "/history"), 200).findValuesAsString("step"))
                .containsExactly("pairing", "following", "following"));
    desk.get(FROM, pair).expectStatus().isNotFound();
    json(desk.get(BESIDE, pair), 200);
    json(desk.get(TO, pair), 200);
  }

  private void transfer(String path, String to, Token by) {
    json(propose(FROM, path, to, TODAY), 200);
    json(desk.step(by, path, "transfer-acceptance", NOTHING), 200);
  }

  private ResponseSpec propose(Token by, String path, String to, String on) {
    return desk.step(by, path, "transfer-proposal", move(to, on));
  }

  private static Map<String, Object> move(String to, String on) {
    return Map.of("toUnionId", to, "on", on, "reason", "充实力量");
  }

  private String enter(String person, int rank) {
    return enter(FROM, "u-bantian", person, rank);
  }

  private String enter(Token by, String union, String person, int rank) {
    Map<String, Object> body = new HashMap<>();
    body.put("unionId", union);
    body.put("personId", person);
    body.put("person", IdentityNumbers.person("何小燕", 1990));
    body.put("hiredOn", "2022-03-01");
    body.put("rank", rank);
    return WORKERS + "/" + json(desk.post(by, WORKERS, body), 201).path("id").asString();
  }

  private static Map<String, Object> pair(String mentor, String apprentice) {
    return Map.of(
        "mentorId", id(mentor), "apprenticeId", id(apprentice), "months", 6, "goals", "能独立指导建会");
  }

  private static List<String> steps(JsonNode file) {
    return file.path("allowedSteps").valueStream().map(JsonNode::asString).toList();
  }

  private static void code(ResponseSpec answer, int status, String code) {
    assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
  }

  private static int status(ResponseSpec answer) {
    return answer.expectBody().returnResult().getStatus().value();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
