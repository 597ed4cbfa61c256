package org.gonghui.org.unionworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@OrgLive
class UnionWorkerStoryTest {

  private static final String WORKERS = "/api/v1/union-workers";
  private static final Token STREET = officer("u-bantian");
  private static final Token SECOND = TestTokens.of("second-bantian", "officer").union("u-bantian");
  private static final Token ABOVE = Desk.organizing();
  private static final Token THIRD = TestTokens.of("third-longgang", "officer").union("u-longgang");
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
  void a_file_is_assessed_appealed_lowered_paid_and_ended_by_two_at_each_step() {
    Token worker = TestTokens.of("p-worker-1", "union-worker").union("u-bantian");
    String path = enter("p-worker-1", 3);
    JsonNode own = json(desk.get(worker, WORKERS + "/me"), 200);
    assertThat(own.path("maskedName").asString()).isEqualTo("李**");
    desk.get(worker, path).expectStatus().isForbidden();
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
    JsonNode early = json(desk.step(STREET, path, "rank-proposal", rank(4, "2023-10-01")), 422);
    assertThat(early.path("code").asString()).isEqualTo("union-worker.rank-too-early");
    assertThat(early.path("rule").path("id").asString()).isEqualTo("union-worker.promotion");

    clock.set(Instant.parse("2023-12-05T02:00:00Z"));
    json(desk.step(STREET, path, "assessment", scored(5)), 200);
    Map<String, Object> year = Map.of("year", 2023);
    JsonNode beside = json(desk.step(SECOND, path, "assessment-confirmation", year), 403);
    assertThat(beside.path("code").asString()).isEqualTo("approval.not-yours-to-decide");
    json(desk.step(ABOVE, path, "assessment-confirmation", year), 200);
    Map<String, Object> appeal = Map.of("year", 2023, "items", List.of("founding"));
    Token colleague = TestTokens.of("p-colleague", "union-worker").union("u-bantian");
    String seen = own(worker);
    desk.post(colleague, path + "/appeal", appeal, it -> it.setIfMatch(seen))
        .expectStatus()
        .isNotFound();
    String version = own(worker);
    json(desk.post(worker, path + "/appeal", appeal, it -> it.setIfMatch(version)), 200);
    JsonNode open = json(desk.step(STREET, path, "rank-proposal", rank(2, "2024-01-01")), 422);
    assertThat(open.path("code").asString()).isEqualTo("union-worker.assessment-open");
    json(desk.step(ABOVE, path, "appeal-review", scored(6)), 403);
    JsonNode reviewed = json(desk.step(THIRD, path, "appeal-review", scored(6)), 200);
    assertThat(reviewed.path("assessments").get(0).path("grade").asString())
        .isEqualTo("INCOMPETENT");

    json(desk.step(STREET, path, "rank-proposal", rank(2, "2024-01-01")), 200);
    JsonNode lowered = json(desk.step(ABOVE, path, "rank-approval", NOTHING), 200);
    assertThat(lowered.path("ranks").get(1).path("rank").asInt()).isEqualTo(2);
    assertThat(lowered.at("/ranks/1/rule/id").asString()).isEqualTo("union-worker.promotion");
    assertThat(lowered.at("/ranks/1/rule/from").asString()).isEqualTo("2023-01-01");

    Map<String, Object> month = Map.of("month", "2023-11");
    JsonNode settled = json(desk.step(STREET, path, "pay-settlement", month), 200);
    assertThat(settled.toString()).doesNotContain("760000");
    json(desk.step(ABOVE, path, "pay-approval", month), 200);
    JsonNode slip = json(desk.get(worker, WORKERS + "/me/pay?month=2023-11"), 200);
    assertThat(slip.path("items").get(0).path("fen").asInt()).isEqualTo(760_000);
    Map<String, Object> purpose = Map.of("month", "2023-11", "purpose", "核对当月薪酬发放");
    assertThat(json(desk.post(SECOND, path + "/pay-disclosures", purpose), 200).path("fen").asInt())
        .isEqualTo(slip.path("fen").asInt());

    Map<String, Object> last = Map.of("on", "2024-01-10");
    String now = own(worker);
    json(desk.post(worker, path + "/resignation", last, it -> it.setIfMatch(now)), 200);
    json(desk.step(ABOVE, path, "exit-approval", NOTHING), 200);
    clock.set(Instant.parse("2024-01-11T02:00:00Z"));
    deadlines.runDue();
    desk.await(ABOVE, path, "status", "LEFT");
    json(desk.step(STREET, path, "assessment", scored(5)), 409);
  }

  @Test
  void a_proposal_is_approved_once_however_many_press_and_nobody_acts_on_their_own_file() {
    Map<String, Object> themself = body("officer-bantian", IdentityNumbers.person("李小明", 1985), 1);
    JsonNode entered = json(desk.post(STREET, WORKERS, themself), 403);
    assertThat(entered.path("code").asString()).isEqualTo("union-worker.own-file");
    String path =
        WORKERS + "/" + json(desk.post(SECOND, WORKERS, themself), 201).path("id").asString();
    JsonNode own = json(desk.step(STREET, path, "exit-proposal", exit("2023-09-10")), 403);
    assertThat(own.path("code").asString()).isEqualTo("union-worker.own-file");
    json(desk.step(SECOND, path, "exit-proposal", exit("2023-09-10")), 200);
    String version = desk.version(ABOVE, path);
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(it ->
                desk.post(
                    it % 2 == 0 ? ABOVE : THIRD,
                    path + "/exit-approval",
                    NOTHING,
                    head -> head.setIfMatch(version)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses.getFirst()).isEqualTo(HttpStatus.OK.value());
    assertThat(statuses.subList(1, 8)).allMatch(it -> it == HttpStatus.PRECONDITION_FAILED.value());
  }

  @Test
  void what_an_officer_enters_as_a_resignation_is_refused_by_the_union_above_or_taken_back() {
    Token worker = TestTokens.of("p-worker-5", "union-worker").union("u-bantian");
    Map<String, Object> entry = body("p-worker-5", IdentityNumbers.person("李小明", 1984), 1);
    String path =
        WORKERS + "/" + json(desk.post(STREET, WORKERS, entry), 201).path("id").asString();
    Map<String, Object> word = Map.of("reason", "RESIGNED", "on", "2023-09-20");
    JsonNode lacking = json(desk.step(STREET, path, "exit-proposal", word), 422);
    assertThat(lacking.path("code").asString()).isEqualTo("union-worker.notice-lacking");
    assertThat(lacking.path("rule").path("id").asString()).isEqualTo("union-worker.resignation");
    Map<String, Object> notice =
        Map.of("reason", "RESIGNED", "on", "2023-09-20", "noticedOn", "2023-08-21");
    JsonNode asked = json(desk.step(STREET, path, "exit-proposal", notice), 200);
    assertThat(asked.path("allowedSteps").toString()).contains("exit-withdrawal");
    assertThat(json(desk.get(ABOVE, path), 200).path("allowedSteps").toString())
        .contains("exit-refusal")
        .doesNotContain("exit-withdrawal");
    json(desk.step(ABOVE, path, "exit-refusal", NOTHING), 200);

    json(desk.step(STREET, path, "exit-proposal", notice), 200);
    json(desk.step(SECOND, path, "exit-withdrawal", NOTHING), 403);
    json(desk.step(STREET, path, "exit-withdrawal", NOTHING), 200);
    json(desk.step(STREET, path, "exit-proposal", notice), 200);
    String version = own(worker);
    Token colleague = TestTokens.of("p-colleague", "union-worker").union("u-bantian");
    json(
        desk.post(colleague, path + "/exit-withdrawal", NOTHING, it -> it.setIfMatch(version)),
        403);
    desk.post(officer("u-buji"), path + "/exit-withdrawal", NOTHING, it -> it.setIfMatch(version))
        .expectStatus()
        .isNotFound();
    JsonNode free =
        json(
            desk.post(worker, path + "/exit-withdrawal", NOTHING, it -> it.setIfMatch(version)),
            200);
    assertThat(free.hasNonNull("exit")).isFalse();
    assertThat(json(desk.get(ABOVE, path + "/history"), 200).toString())
        .contains("exit-withdrawal");
  }

  @Test
  void one_person_has_one_current_file_and_no_dump_tells_who_it_is() {
    Map<String, Object> person = IdentityNumbers.person("欧阳文华", 1988);
    Map<String, Object> body = body("p-worker-3", person, 1);
    String id = json(desk.post(STREET, WORKERS, body), 201).path("id").asString();
    JsonNode again = json(desk.post(STREET, WORKERS, body("p-worker-4", person, 1)), 409);
    assertThat(again.path("code").asString()).isEqualTo("union-worker.exists");
    Document stored =
        Mono.from(database.getCollection("unionWorkers").find(new Document("_id", id)).first())
            .block(Duration.ofSeconds(5));
    assertThat(stored.toJson())
        .doesNotContain("欧阳文华", "13812345678", (String) person.get("identityNumber"));
    Map<String, Object> purpose = Map.of("purpose", "签订劳动合同");
    JsonNode plain = json(desk.post(STREET, WORKERS + "/" + id + "/disclosures", purpose), 200);
    assertThat(plain.path("name").asString()).isEqualTo("欧阳文华");
  }

  @Test
  void who_is_hired_by_a_recruitment_has_a_file_on_probation_which_is_overdue_in_time() {
    Token applicant = TestTokens.of("p-hired", "member");
    new Hire(desk, clock, deadlines).hire(applicant, STREET, SECOND, ABOVE);
    Awaitility.await("the file")
        .atMost(Duration.ofSeconds(20))
        .until(() -> status(desk.get(applicant, WORKERS + "/me")) == 200);
    JsonNode file = json(desk.get(applicant, WORKERS + "/me"), 200);
    assertThat(file.path("status").asString()).isEqualTo("PROBATION");
    assertThat(file.path("ranks").get(0).path("rank").asInt()).isEqualTo(1);
    String path = WORKERS + "/" + file.path("id").asString();
    clock.set(Instant.parse("2023-12-20T02:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    String late = WORKERS + "?overdue=true&status=PROBATION&within=u-bantian";
    assertThat(Desk.ids(json(desk.get(ABOVE, late), 200))).contains(file.path("id").asString());
    JsonNode confirmed = json(desk.step(STREET, path, "confirmation", NOTHING), 200);
    assertThat(confirmed.path("late").toString()).doesNotContain("probation");
  }

  private static int status(ResponseSpec answer) {
    return answer.expectBody().returnResult().getStatus().value();
  }

  private String own(Token worker) {
    return desk.version(worker, WORKERS + "/me");
  }

  private String enter(String person, int rank) {
    Map<String, Object> body = body(person, IdentityNumbers.person("李小明", 1985), rank);
    return WORKERS + "/" + json(desk.post(STREET, WORKERS, body), 201).path("id").asString();
  }

  private static Map<String, Object> body(String personId, Map<String, Object> person, int rank) {
    return Map.of(
        "unionId", "u-bantian",
        "personId", personId,
        "person", person,
        "hiredOn", "2022-03-01",
        "rank", rank);
  }

  private static Map<String, Object> rank(int rank, String from) {
    return Map.of("rank", rank, "from", from, "reason", "考核结果");
  }

  private static Map<String, Object> exit(String on) {
    return Map.of("reason", "CONTRACT_ENDED", "on", on);
  }

  private static Map<String, Object> scored(int founding) {
    Map<String, Integer> points =
        Map.of(
            "politics", 5,
            "founding", founding,
            "service", 10,
            "rights", 5,
            "reporting", 5,
            "attendance", 5,
            "satisfaction", 5);
    return Map.of("year", 2023, "points", points);
  }
}
