package org.gonghui.org.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Desk.union;
import static org.gonghui.org.unions.ClosingDesk.UNIONS;
import static org.gonghui.org.unions.ClosingDesk.because;
import static org.gonghui.org.unions.ClosingDesk.merger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import tools.jackson.databind.JsonNode;

/** Two communities of a street: one goes into the other; a union of an enterprise is dissolved. */
@OrgLive
class ClosingStoryTest {

  @Autowired Desk desk;
  @Autowired Board board;
  @Autowired Wire wire;
  @Autowired UnionDirectory directory;
  @Autowired Unions unions;
  @Autowired UnionService service;
  @Autowired Clock clock;

  private ClosingDesk at;

  @BeforeEach
  void two_communities_one_with_a_union() {
    at = new ClosingDesk(desk);
  }

  @Test
  void what_belonged_to_a_merged_union_belongs_to_the_one_that_goes_on() {
    String enterprise = desk.register(at.first, 30, null);
    desk.step(
            officer("u-bantian"),
            "/api/v1/enterprises/" + desk.register(at.first, 10, null),
            "federation-coverage",
            Map.of("unionId", at.first, "from", "2023-02-01"))
        .expectStatus()
        .isOk();
    at.await(json(at.close(officer("u-bantian"), at.first, "merger", merger(at.second)), 202));
    JsonNode gone = json(desk.get(officer("u-bantian"), UNIONS + "/" + at.first), 200);
    assertThat(gone.path("status").asString()).isEqualTo("MERGED");
    assertThat(gone.path("ending").path("successorId").asString()).isEqualTo(at.second);
    assertThat(gone.path("ending").path("rule").asString()).isEqualTo("union.closing");
    assertThat(gone.at("/appliedRules/0/rules/0/from").asString()).isEqualTo("2022-01-01");
    assertThat(gone.path("allowedSteps")).isEmpty();
    JsonNode below = json(desk.get(officer(at.second), UNIONS + "/" + at.union), 200);
    assertThat(below.path("superiorId").asString()).isEqualTo(at.second);
    assertThat(ids(json(desk.get(officer(at.second), UNIONS + "/" + at.second + "/subtree"), 200)))
        .containsExactly(at.union);
    desk.get(officer(at.second), "/api/v1/enterprises/" + enterprise).expectStatus().isOk();
    desk.get(officer(at.first), "/api/v1/enterprises/" + enterprise).expectStatus().isNotFound();
    assertThat(covered(at.second)).hasSize(1);
    assertThat(covered(at.first)).isEmpty();
    JsonNode then =
        json(desk.get(organizing(), UNIONS + "/" + at.first + "/subtree?asOf=2023-08-31"), 200);
    assertThat(ids(then)).containsExactly(at.union);
    assertThat(ids(json(desk.get(organizing(), UNIONS + "/u-bantian/subtree?limit=1000"), 200)))
        .contains(at.second, at.union)
        .doesNotContain(at.first);
  }

  @Test
  void the_enterprises_of_a_dissolved_union_are_listed_as_without_one() {
    Map<String, Object> body = new HashMap<>(Desk.enterprise(at.first, 120, "OWN_UNION"));
    body.put("coverage", Map.of("kind", "OWN_UNION", "unionId", at.union));
    String enterprise =
        json(desk.post(officer(at.first), "/api/v1/enterprises", body), 201).path("id").asString();
    at.await(json(at.close(officer(at.first), at.union, "dissolution", because("企业已注销")), 202));
    assertThat(
            json(desk.get(officer(at.first), UNIONS + "/" + at.union + "/ancestors"), 200)
                .findValuesAsString("id"))
        .startsWith(at.first);
    JsonNode gone = json(desk.get(officer(at.first), UNIONS + "/" + at.union), 200);
    assertThat(gone.path("status").asString()).isEqualTo("DISSOLVED");
    assertThat(gone.path("ending").path("reason").asString()).isEqualTo("企业已注销");
    JsonNode left =
        json(
            desk.get(
                officer(at.first), "/api/v1/enterprises?coverage=NONE&everCoveredBy=" + at.union),
            200);
    assertThat(ids(left)).containsExactly(enterprise);
    assertThat(directory.of(at.union)).containsExactly(at.first, "u-bantian", "u-longgang");
    assertThat(ids(json(desk.get(organizing(), "/api/v1/union-directory?q=丙" + at.mark), 200)))
        .isEmpty();
    assertThat(
            json(at.close(officer(at.first), at.union, "dissolution", because("再次")), 409)
                .path("code")
                .asString())
        .isEqualTo("workflow.illegal-step");
    JsonNode group =
        json(desk.post(organizing(), UNIONS, union("UNION_GROUP", "组" + at.mark, at.union)), 422);
    assertThat(group.path("code").asString()).isEqualTo("union.superior-gone");
  }

  @Test
  void figures_of_a_union_that_is_gone_count_for_its_successor_from_its_last_day_on() {
    desk.register(at.first, 120, "OWN_UNION");
    String member = "m-" + UUID.randomUUID();
    LocalDate joined = LocalDate.of(2023, 3, 1);
    wire.send(
        member,
        2,
        new MemberJoined(member, "p-1", at.union, EmploymentForm.FOOD_DELIVERY_RIDER, joined));
    board.await(at.first, Board.JOINED, "2023-09-20", 1);
    board.await(at.first, Board.RATE, "2023-09-20", 1);
    at.await(json(at.close(organizing(), at.first, "merger", merger(at.second)), 202));
    at.await(json(at.close(officer("u-bantian"), at.union, "dissolution", because("企业已注销")), 202));
    for (String metric : List.of(Board.JOINED, Board.RATE)) {
      assertThat(board.figure(at.first, metric, "2023-08-31")).isEqualTo(1);
      assertThat(board.figure(at.second, metric, "2023-08-31")).isZero();
      assertThat(board.figure(at.first, metric, "2023-09-01")).isZero();
      assertThat(board.figure(at.second, metric, "2023-09-01")).isEqualTo(1);
    }
    assertThat(board.figure(at.union, Board.JOINED, "2023-09-19")).isEqualTo(1);
    assertThat(board.figure(at.union, Board.JOINED, "2023-09-20")).isZero();
    assertThat(board.figure(at.second, Board.JOINED, "2023-09-20")).isEqualTo(1);
    assertThat(board.records(at.second, "2023-09-20")).isEqualTo(1);
    board.awaitReplayEqual();
  }

  @Test
  void a_union_whose_name_is_taken_at_the_successor_is_reached_there_all_the_same() {
    at.enter("ENTERPRISE_UNION", "丙", at.second);
    at.await(json(at.close(organizing(), at.first, "merger", merger(at.second)), 202));
    JsonNode seen = json(desk.get(officer(at.second), UNIONS + "/" + at.union), 200);
    assertThat(seen.path("path").valueStream().map(JsonNode::asString))
        .containsExactly(at.union, at.second, "u-bantian", "u-longgang");
    assertThat(ids(json(desk.get(officer(at.second), UNIONS + "/" + at.second + "/subtree"), 200)))
        .hasSize(2)
        .contains(at.union);
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
            List.of("p-7", "p-8", "p-9", "p-10", "p-11", "p-12", "p-13"));
    Map<String, Object> entry =
        Map.of("unionId", at.union, "startsOn", "2020-11-01", "years", 3, "committee", committee);
    String term =
        "/api/v1/terms/"
            + json(desk.post(organizing(), "/api/v1/terms", entry), 201).path("id").asString();
    String election = new Polls(desk, at.union).prepare();
    at.await(json(at.close(officer(at.first), at.union, "dissolution", because("企业已注销")), 202));
    desk.await(officer(at.first), term, "status", "ENDED");
    desk.await(officer(at.first), election, "status", "WITHDRAWN");
    assertThat(json(desk.get(officer(at.first), term), 200).path("allowedSteps")).isEmpty();
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
    at.await(nanshan, json(at.close(nanshan, "u-shekou", "merger", merger("u-zhaoshang")), 202));
    start.run(new DefaultApplicationArguments());
    assertThat(directory.of("u-shekou")).containsExactly("u-zhaoshang", "u-nanshan");
    assertThat(directory.of("u-yuyi")).containsExactly("u-yuyi", "u-zhaoshang", "u-nanshan");
    assertThat(ids(json(desk.get(nanshan, UNIONS + "?superior=u-zhaoshang"), 200)))
        .containsExactlyInAnyOrder("u-yuyi", "u-haibin", "u-yanshan", "u-shuiwan");
  }

  private List<String> covered(String by) {
    return ids(json(desk.get(organizing(), "/api/v1/enterprises?coveredBy=" + by), 200));
  }
}
