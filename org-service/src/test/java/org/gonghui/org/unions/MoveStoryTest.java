package org.gonghui.org.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Desk.union;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.org.testing.Board;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Wire;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A park federation with an enterprise union leaves its community and stands under the street. */
@OrgLive
class MoveStoryTest {

  private static final String UNIONS = "/api/v1/unions";

  @Autowired Desk desk;
  @Autowired Wire wire;
  @Autowired Board board;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private String community;
  private String park;
  private String union;

  @BeforeEach
  void a_community_with_a_park_with_a_union() {
    community = enter("COMMUNITY_FEDERATION", "u-bantian");
    park = enter("PARK_FEDERATION", community);
    union = enter("ENTERPRISE_UNION", park);
  }

  @Test
  void what_stands_below_goes_with_it_and_so_do_the_files() {
    String enterprise = desk.register(park, 120, "OWN_UNION");
    await(move("u-bantian", "2023-07-01"));
    JsonNode after = json(desk.get(officer(union), UNIONS + "/" + union), 200);
    assertThat(after.path("path").valueStream().map(JsonNode::asString))
        .containsExactly(union, park, "u-bantian", "u-longgang");
    for (String gone :
        List.of(UNIONS + "/" + park, UNIONS + "/" + union, "/api/v1/enterprises/" + enterprise)) {
      desk.get(officer(community), gone).expectStatus().isNotFound();
      desk.get(officer("u-bantian"), gone).expectStatus().isOk();
    }
    assertThat(ids(json(desk.get(officer(community), "/api/v1/enterprises"), 200))).isEmpty();
    assertThat(ids(json(desk.get(officer(community), UNIONS + "?q=" + mark), 200)))
        .containsExactly(community);
    JsonNode moved = json(desk.get(officer(park), UNIONS + "/" + park), 200);
    assertThat(moved.path("earlier").get(0).path("superiorId").asString()).isEqualTo(community);
    JsonNode followed = moved.at("/appliedRules/0/rules");
    assertThat(followed.at("/0/id").asString()).isEqualTo("union.superior-change");
    assertThat(followed.at("/0/from").asString()).isEqualTo("2022-01-01");
    assertThat(followed.at("/1/id").asString()).isEqualTo("union.structure");
    assertThat(steps(park)).containsExactly("establishment", "superior-change");
    assertThat(steps(union)).containsExactly("establishment", "path");
  }

  @Test
  void figures_count_for_the_old_superior_up_to_the_move_and_for_the_new_one_from_then_on() {
    desk.register(park, 120, "OWN_UNION");
    String member = "m-" + UUID.randomUUID();
    wire.send(
        member,
        2,
        new MemberJoined(
            member, "p-1", union, EmploymentForm.FOOD_DELIVERY_RIDER, LocalDate.of(2023, 3, 1)));
    board.await(community, Board.JOINED, "2023-09-20", 1);
    board.await(community, Board.RATE, "2023-09-20", 1);
    long street = board.figure("u-bantian", Board.JOINED, "2023-09-20");
    await(move("u-bantian", "2023-07-01"));
    assertThat(board.figure(community, Board.RATE, "2023-06-30")).isEqualTo(1);
    assertThat(board.figure(community, Board.JOINED, "2023-06-30")).isEqualTo(1);
    assertThat(board.figure(community, Board.RATE, "2023-07-01")).isZero();
    assertThat(board.figure(community, Board.JOINED, "2023-07-01")).isZero();
    assertThat(board.figure(park, Board.JOINED, "2023-07-01")).isEqualTo(1);
    assertThat(board.figure("u-bantian", Board.JOINED, "2023-09-20")).isEqualTo(street);
    assertThat(board.records(community, "2023-06-30")).isEqualTo(1);
    assertThat(board.records(community, "2023-07-01")).isZero();
    assertThat(board.records(park, "2023-09-20")).isEqualTo(1);
    board.awaitReplayEqual();
  }

  @Test
  void the_tree_is_shown_as_it_was_on_any_day() {
    String path = UNIONS + "/" + community + "/subtree?asOf=";
    await(move("u-bantian", "2023-07-01"));
    JsonNode before = json(desk.get(officer(community), path + "2023-06-30"), 200);
    assertThat(ids(before)).containsExactlyInAnyOrder(park, union);
    assertThat(before.path("items").get(0).path("path").valueStream().map(JsonNode::asString))
        .contains(community);
    assertThat(
            before.path("items").get(0).path("legalPerson").isMissingNode()
                || before.path("items").get(0).path("legalPerson").isNull())
        .isTrue();
    assertThat(ids(json(desk.get(officer(community), path + "2023-07-01"), 200))).isEmpty();
    assertThat(ids(json(desk.get(officer(community), path + "2019-01-01"), 200))).isEmpty();
    assertThat(above(union, "?asOf=2023-06-30"))
        .containsExactly(park, community, "u-bantian", "u-longgang");
    assertThat(above(union, "?asOf=2023-07-01")).containsExactly(park, "u-bantian", "u-longgang");
    assertThat(above(union, "")).containsExactly(park, "u-bantian", "u-longgang");
    assertRefused(
        desk.get(officer(union), UNIONS + "/" + union + "/ancestors?asOf=2019-01-01"),
        422,
        "union.not-there-then");
    assertRefused(desk.get(officer(community), path + "2023-09-21"), 422, "date.future");
    desk.get(officer("u-buji"), path + "2023-06-30").expectStatus().isNotFound();
  }

  @Test
  void a_union_that_was_moved_twice_has_both_places_behind_it() {
    await(move("u-bantian", "2023-03-01"));
    await(move(community, "2023-05-01"));
    assertThat(above(union, "?asOf=2023-02-28")).contains(community);
    assertThat(above(union, "?asOf=2023-04-01")).doesNotContain(community);
    assertThat(above(union, "?asOf=2023-05-01")).contains(community);
    assertRefused(
        attempt(officer("u-bantian"), park, "u-bantian", "2023-04-30"),
        422,
        "union.history-goes-forward");
  }

  @Test
  void only_an_officer_above_both_superiors_decides() {
    desk.get(officer("u-buji"), UNIONS + "/" + park).expectStatus().isNotFound();
    assertRefused(attempt(officer(community), park, "u-bantian", null), 422, "union.unknown");
    assertRefused(attempt(officer(park), park, "u-bantian", null), 403, "union.decided-above");
    assertRefused(attempt(officer("u-bantian"), park, "u-buji", null), 422, "union.unknown");
    Token rights =
        TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");
    assertThat(
            attempt(rights, park, "u-bantian", null)
                .expectBody()
                .returnResult()
                .getStatus()
                .value())
        .isEqualTo(403);
  }

  @Test
  void a_place_that_the_table_does_not_have_is_refused_with_the_rule() {
    JsonNode itself =
        assertRefused(attempt(organizing(), community, union, null), 422, "union.under-itself");
    assertThat(itself.path("rule").path("id").asString()).isEqualTo("union.superior-change");
    assertRefused(attempt(organizing(), park, community, null), 422, "union.stands-there-already");
    assertRefused(
        attempt(organizing(), community, "u-longgang", null), 422, "union.wrong-superior");
    assertRefused(attempt(organizing(), park, "u-bantian", "2023-09-21"), 422, "date.future");
    desk.enter(union("PARK_FEDERATION", "PARK_FEDERATION会" + mark, "u-bantian"));
    assertRefused(attempt(organizing(), park, "u-bantian", "2023-07-01"), 409, "union.name-taken");
    assertRefused(
        attempt(organizing(), park, "u-bantian", "2020-04-30"), 422, "union.history-goes-forward");
    assertRefused(
        attempt(organizing(), "u-longgang", "u-bantian", null), 422, "union.under-itself");
    desk.post(organizing(), UNIONS + "/" + park + "/superior-change", body("u-bantian", null))
        .expectStatus()
        .isEqualTo(428);
  }

  @Test
  void of_two_moves_at_once_one_is_done() {
    String version = desk.version(organizing(), UNIONS + "/" + park);
    List<Integer> statuses =
        Stream.of("u-bantian", "u-buji", "u-nanwan", "u-pinghu")
            .parallel()
            .map(to -> post(organizing(), park, body(to, null), version, null))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(202, 412, 412, 412);
  }

  @Test
  void the_same_request_sent_again_moves_once_and_answers_the_same_job() {
    String version = desk.version(organizing(), UNIONS + "/" + park);
    List<String> jobs =
        Stream.of(1, 2, 3)
            .parallel()
            .map(it -> post(organizing(), park, body("u-bantian", null), version, "move-" + mark))
            .map(it -> json(it, 202).path("id").asString())
            .distinct()
            .toList();
    assertThat(jobs).containsExactly("org-union-paths-" + park + "-move-1");
    await(jobs.getFirst());
    assertThat(steps(park)).containsExactly("establishment", "superior-change");
    JsonNode job = json(desk.get(organizing(), "/api/v1/jobs/" + jobs.getFirst()), 200);
    assertThat(job.path("allowedSteps")).isEmpty();
    assertThat(job.path("progress").path("done").asLong())
        .isEqualTo(job.path("progress").path("total").asLong())
        .isPositive();
  }

  private String enter(String kind, String superior) {
    Map<String, Object> body = union(kind, kind + "会" + mark, superior);
    return json(desk.post(organizing(), UNIONS, body), 201).path("id").asString();
  }

  private static Map<String, Object> body(String superior, String on) {
    return on == null ? Map.of("superiorId", superior) : Map.of("superiorId", superior, "on", on);
  }

  private String move(String superior, String on) {
    return json(attempt(officer("u-bantian"), park, superior, on), 202).path("id").asString();
  }

  private ResponseSpec attempt(Token token, String id, String superior, String on) {
    String version = desk.version(organizing(), UNIONS + "/" + id);
    return post(token, id, body(superior, on), version, null);
  }

  private ResponseSpec post(
      Token token, String id, Map<String, Object> body, String version, String key) {
    return desk.post(
        token,
        UNIONS + "/" + id + "/superior-change",
        body,
        head -> {
          head.setIfMatch(version);
          if (key != null) {
            head.set("Idempotency-Key", key);
          }
        });
  }

  private void await(String job) {
    desk.await(organizing(), "/api/v1/jobs/" + job, "status", "DONE");
  }

  private List<String> steps(String id) {
    return json(desk.get(organizing(), UNIONS + "/" + id + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }

  private List<String> above(String id, String question) {
    return json(desk.get(organizing(), UNIONS + "/" + id + "/ancestors" + question), 200)
        .valueStream()
        .map(it -> it.path("id").asString())
        .toList();
  }

  private static JsonNode assertRefused(ResponseSpec answer, int status, String code) {
    JsonNode problem = json(answer, status);
    assertThat(problem.path("code").asString()).isEqualTo(code);
    return problem;
  }
}
