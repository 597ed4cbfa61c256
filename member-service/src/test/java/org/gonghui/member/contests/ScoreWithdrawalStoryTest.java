package org.gonghui.member.contests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.union;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A score that was given to who did not come is taken back. */
@MemberLive
class ScoreWithdrawalStoryTest {

  private static final String CONTESTS = "/api/v1/contests";
  private static final String ENTRIES = "/api/v1/contest-entries";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private UnionDirectory directory;
  private final Person away = People.confirmed();
  private final Person second = People.confirmed();
  private Desk desk;
  private String street;
  private String union;
  private String path;
  private String member;
  private String given;
  private String also;

  @BeforeEach
  void results_with_a_prize_for_who_did_not_come() {
    desk = new Desk(client);
    street = union(directory, "u-longgang", UnionKind.STREET_FEDERATION);
    union = union(directory, street, UnionKind.COMMUNITY_FEDERATION);
    path = CONTESTS + "/" + contest();
    member = desk.join(away, union);
    given = entered(away);
    desk.join(second, union);
    also = entered(second);
    clock.advance(Duration.ofDays(3));
    Map<String, Object> scores = Map.of("scores", List.of(score(given, 90), score(also, 80)));
    desk.step(officer(street), path, "results", scores).expectStatus().isOk();
    await().until(() -> stage(away).equals("AWARDED"));
    await().until(() -> desk.member(member).path("standing").has("lastSeenOn"));
  }

  @Test
  void the_others_move_up_and_the_entry_is_absent_and_no_taking_part() {
    JsonNode done = json(withdraw(street, given), 200);

    assertThat(done.path("results").findValuesAsString("entryId")).containsExactly(also);
    assertThat(done.at("/results/0/award").asString()).isEqualTo("FIRST");
    assertThat(done.at("/corrections/0/before").asInt()).isEqualTo(90);
    assertThat(done.at("/corrections/0").has("after")).isFalse();
    await().until(() -> status(away, given).equals("ABSENT"));
    await().until(() -> stage(away).equals("ENDED"));
    await().until(() -> notice(away, "CONTEST_SCORE_WITHDRAWN").contains("撤销了您"));
    await().until(() -> !desk.member(member).path("standing").has("lastSeenOn"));
    assertThat(code(withdraw(street, given), 422)).isEqualTo("contest.no-score");

    clock.advance(Duration.ofSeconds(1));
    Map<String, Object> right = Map.of("entryId", given, "score", 90, "reason", "经核实已到场");
    desk.step(officer(street), path, "score-correction", right).expectStatus().isOk();
    await().until(() -> status(away, given).equals("COMPLETED"));
    await().until(() -> stage(away).equals("AWARDED"));
  }

  @Test
  void neither_the_neighbour_nor_who_takes_part_takes_a_score_back_and_none_before_the_results() {
    assertThat(
            desk.post(
                    officer("u-buji"),
                    path + "/score-withdrawal",
                    request(given),
                    it -> it.setIfMatch("\"1\""))
                .expectBody()
                .returnResult()
                .getStatus()
                .value())
        .isEqualTo(404);
    var both = TestTokens.of(second.account(), "member", "officer").union(street);
    assertThat(code(desk.step(both, path, "score-withdrawal", request(given)), 403))
        .isEqualTo("contest.own-contest");
    String open = CONTESTS + "/" + contest();
    assertThat(code(desk.step(officer(street), open, "score-withdrawal", request(given)), 409))
        .isEqualTo("workflow.illegal-step");
  }

  private WebTestClient.ResponseSpec withdraw(String by, String entry) {
    return desk.step(officer(by), path, "score-withdrawal", request(entry));
  }

  private static Map<String, Object> request(String entry) {
    return Map.of("entryId", entry, "reason", "未到场，误登成绩");
  }

  private String entered(Person person) {
    String contest = path.substring(CONTESTS.length() + 1);
    return json(desk.post(worker(person), ENTRIES, Map.of("contestId", contest)), 201)
        .path("id")
        .asString();
  }

  private String status(Person by, String entry) {
    return json(desk.get(worker(by), ENTRIES + "/" + entry), 200).path("status").asString();
  }

  private String stage(Person by) {
    return json(desk.get(worker(by), "/api/v1/me"), 200).at("/contestEntries/0/stage").asString("");
  }

  private String notice(Person of, String kind) {
    return json(desk.get(worker(of), "/api/v1/me/notices?kind=" + kind), 200)
        .at("/items/0/text")
        .asString("");
  }

  private static Map<String, Object> score(String entry, int score) {
    return Map.of("entryId", entry, "score", score);
  }

  private String contest() {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    Map<String, Object> request = new HashMap<>();
    request.put("unionId", street);
    request.put("kind", "CONTEST");
    request.put("title", "电工职业技能竞赛");
    request.put("trade", "电工");
    request.put("teamSize", 1);
    request.put("quota", 9);
    request.put("enterUntil", today.plusDays(1).toString());
    request.put("heldOn", today.plusDays(3).toString());
    request.put("prizes", Map.of("first", 1, "second", 1, "third", 0));
    return json(desk.post(officer(street), CONTESTS, request), 201).path("id").asString();
  }
}
