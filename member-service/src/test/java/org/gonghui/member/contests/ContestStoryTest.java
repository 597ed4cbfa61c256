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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A street holds a contest for the members of its communities. */
@MemberLive
class ContestStoryTest {

  private static final String CONTESTS = "/api/v1/contests";
  private static final String ENTRIES = "/api/v1/contest-entries";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private UnionDirectory directory;
  private Desk desk;
  private String street;
  private String union;
  private LocalDate today;

  @BeforeEach
  void a_street_with_a_community() {
    desk = new Desk(client);
    street = union(directory, "u-longgang", UnionKind.STREET_FEDERATION);
    union = union(directory, street, UnionKind.COMMUNITY_FEDERATION);
    today = WorkingDays.dateOf(clock.instant());
  }

  @Test
  void who_comes_first_is_in_and_who_came_too_late_gets_a_place_that_is_given_back()
      throws InterruptedException {
    String contest = contest(1, 2);
    List<Person> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Person person = People.confirmed();
      desk.join(person, union);
      all.add(person);
    }
    List<Person> in = new CopyOnWriteArrayList<>();
    List<Thread> threads =
        all.stream()
            .map(it -> Thread.ofVirtual().start(() -> tryToEnter(it, contest, in)))
            .toList();
    for (Thread it : threads) {
      it.join();
    }
    assertThat(in).hasSize(2);
    Person late = all.stream().filter(it -> !in.contains(it)).findFirst().orElseThrow();
    assertThat(code(enter(late, contest), 422)).isEqualTo("contest.full");

    String path = ENTRIES + "/" + own(in.getFirst());
    desk.get(worker(late), path).expectStatus().isNotFound();
    desk.step(worker(in.getFirst()), path, "retraction", Map.of()).expectStatus().isOk();
    assertThat(code(enter(in.getLast(), contest), 409)).isEqualTo("contest-entry.one-entry");
    assertThat(json(enter(late, contest), 201).path("status").asString()).isEqualTo("ENTERED");
    assertThat(
            code(
                desk.step(officer("u-buji"), CONTESTS + "/" + contest, "cancellation", Map.of()),
                404))
        .isNotEmpty();
  }

  @Test
  void a_union_enters_its_team_and_results_rank_by_score_with_their_corrections() {
    String contest = contest(3, 10);
    String first = team(contest, "一队");
    String second = team(contest, "二队");
    JsonNode entered = json(desk.get(officer(union), ENTRIES + "/" + first), 200);
    assertThat(entered.path("allowedSteps").toString()).isEqualTo("[\"retraction\"]");
    String among = entered.path("memberIds").path(0).asString();
    String other = desk.join(People.confirmed(), union);
    JsonNode again = json(desk.post(officer(union), ENTRIES, team(contest, other, among)), 409);
    assertThat(again.path("code").asString()).isEqualTo("contest-entry.one-entry");
    assertThat(again.path("detail").asString()).contains(among);
    JsonNode twice =
        json(desk.post(officer(union), ENTRIES, team(contest, other, other, among)), 422);
    assertThat(twice.path("code").asString()).isEqualTo("contest.member-twice");
    assertThat(twice.path("detail").asString()).contains(other);
    Map<String, Object> alone =
        Map.of(
            "contestId",
            contest,
            "unionId",
            union,
            "memberIds",
            List.of(desk.join(People.confirmed(), union)));
    assertThat(code(desk.post(officer(union), ENTRIES, alone), 422)).isEqualTo("contest.team-size");
    desk.post(officer("u-buji"), ENTRIES, alone).expectStatus().isNotFound();

    String path = CONTESTS + "/" + contest;
    Map<String, Object> scores = Map.of("scores", List.of(score(first, 9000), score(second, 8000)));
    assertThat(code(desk.step(officer(street), path, "results", scores), 422))
        .isEqualTo("contest.not-yet");
    clock.advance(Duration.ofDays(3));
    Map<String, Object> foreign = Map.of("scores", List.of(score("contest-entry-none", 1)));
    assertThat(code(desk.step(officer(street), path, "results", foreign), 422))
        .isEqualTo("contest.not-entered");
    Map<String, Object> both = Map.of("scores", List.of(score(first, 9000), score(first, 1000)));
    assertThat(code(desk.step(officer(street), path, "results", both), 422))
        .isEqualTo("contest.scored-twice");
    JsonNode held = json(desk.step(officer(street), path, "results", scores), 200);
    assertThat(held.path("status").asString()).isEqualTo("HELD");
    assertThat(held.path("results").path(0).path("entryId").asString()).isEqualTo(first);
    assertThat(held.path("results").path(0).path("award").asString()).isEqualTo("FIRST");
    String inIt =
        json(desk.get(officer(union), ENTRIES + "/" + first), 200)
            .path("memberIds")
            .path(0)
            .asString();
    Awaitility.await("taking part")
        .until(() -> desk.member(inIt).path("standing").has("lastSeenOn"));

    Map<String, Object> right = Map.of("entryId", second, "score", 9100, "reason", "裁判漏计一项");
    JsonNode corrected = json(desk.step(officer(street), path, "score-correction", right), 200);
    assertThat(corrected.path("results").path(0).path("entryId").asString()).isEqualTo(second);
    assertThat(json(desk.get(officer(union), ENTRIES + "/" + first), 200).path("allowedSteps"))
        .isEmpty();
    assertThat(
            json(desk.get(officer(union), ENTRIES + "?contestId=" + contest), 200)
                .path("items")
                .path(0)
                .path("allowedSteps"))
        .isEmpty();
    assertThat(corrected.path("corrections").path(0).path("before").asInt()).isEqualTo(8000);
    assertThat(code(desk.post(officer(union), ENTRIES, alone), 422))
        .isEqualTo("contest.entries-closed");
  }

  @Test
  void who_entered_a_contest_that_is_called_off_is_told_and_stands_in_it_no_more() {
    String contest = contest(1, 5);
    Person person = People.confirmed();
    desk.join(person, union);
    String path = ENTRIES + "/" + json(enter(person, contest), 201).path("id").asString();

    desk.step(officer(street), CONTESTS + "/" + contest, "cancellation", Map.of())
        .expectStatus()
        .isOk();

    await()
        .until(() ->
            json(desk.get(worker(person), path), 200)
                .path("status")
                .asString()
                .equals("CANCELLED"));
    assertThat(json(desk.get(worker(person), path), 200).path("allowedSteps")).isEmpty();
    JsonNode entry =
        await()
            .until(
                () -> json(desk.get(worker(person), "/api/v1/me"), 200).at("/contestEntries/0"),
                it -> it.path("stage").asString("").equals("CANCELLED"));
    assertThat(entry.path("title").asString()).isEqualTo("电工职业技能竞赛");
    assertThat(entry.path("day").asString()).isEqualTo(today.plusDays(3).toString());
    await()
        .until(() ->
            json(desk.get(worker(person), "/api/v1/me/notices?kind=CONTEST_CANCELLED"), 200)
                .at("/items/0/text")
                .asString("")
                .contains("竞赛“电工职业技能竞赛”已取消"));
    desk.step(worker(person), path, "retraction", Map.of()).expectStatus().isEqualTo(409);
  }

  @Test
  void entries_end_with_the_results_and_who_won_nothing_hears_of_them_too() {
    String contest = contest(1, 5);
    Person first = People.confirmed();
    Person third = People.confirmed();
    Person absent = People.confirmed();
    String won = entered(first, contest);
    String also = entered(People.confirmed(), contest);
    String ranked = entered(third, contest);
    String away = entered(absent, contest);
    clock.advance(Duration.ofDays(3));
    Map<String, Object> scores =
        Map.of("scores", List.of(score(won, 90), score(also, 80), score(ranked, 70)));

    desk.step(officer(street), CONTESTS + "/" + contest, "results", scores).expectStatus().isOk();

    await().until(() -> entryStatus(absent, away).equals("ABSENT"));
    await().until(() -> entryStatus(third, ranked).equals("COMPLETED"));
    await().until(() -> stage(third).equals("COMPLETED") && stage(absent).equals("ENDED"));
    assertThat(stage(first)).isEqualTo("AWARDED");
    await()
        .until(() ->
            json(desk.get(worker(third), "/api/v1/me/notices?kind=CONTEST_RESULT"), 200)
                .at("/items/0/text")
                .asString("")
                .contains("竞赛“电工职业技能竞赛”成绩已公布"));
    Map<String, Object> right = Map.of("entryId", ranked, "score", 99, "reason", "裁判漏计一项");
    desk.step(officer(street), CONTESTS + "/" + contest, "score-correction", right)
        .expectStatus()
        .isOk();
    await().until(() -> stage(third).equals("AWARDED"));
  }

  @Test
  void a_score_that_was_forgotten_is_added_and_who_loses_a_prize_by_it_took_part_as_before() {
    String contest = contest(1, 9);
    Person first = People.confirmed();
    Person second = People.confirmed();
    Person forgotten = People.confirmed();
    Person last = People.confirmed();
    Person back = People.confirmed();
    String won = entered(first, contest);
    String also = entered(second, contest);
    String away = entered(forgotten, contest);
    String ranked = entered(last, contest);
    String retracted = entered(back, contest);
    String elsewhere = json(enter(back, contest(1, 9)), 201).path("id").asString();
    desk.step(worker(back), ENTRIES + "/" + retracted, "retraction", Map.of())
        .expectStatus()
        .isOk();
    clock.advance(Duration.ofDays(3));
    Map<String, Object> scores = Map.of("scores", List.of(score(won, 90), score(also, 80)));
    desk.step(officer(street), CONTESTS + "/" + contest, "results", scores).expectStatus().isOk();
    await().until(() -> stage(forgotten).equals("ENDED") && stage(last).equals("ENDED"));

    for (String none : List.of(retracted, elsewhere, "contest-entry-none")) {
      assertThat(code(correct(contest, none, 95), 422)).isEqualTo("contest.not-entered");
    }
    JsonNode added = json(correct(contest, away, 95), 200);
    assertThat(added.at("/results/0/entryId").asString()).isEqualTo(away);
    assertThat(added.at("/results/0/award").asString()).isEqualTo("FIRST");
    assertThat(added.at("/corrections/0/after").asInt()).isEqualTo(95);
    assertThat(added.at("/corrections/0").has("before")).isFalse();

    await().until(() -> entryStatus(forgotten, away).equals("COMPLETED"));
    await().until(() -> stage(forgotten).equals("AWARDED") && stage(second).equals("COMPLETED"));
    assertThat(stage(first)).isEqualTo("AWARDED");
    assertThat(entryStatus(second, also)).isEqualTo("COMPLETED");
    await().until(() -> notice(second, "CONTEST_PRIZE_WITHDRAWN").contains("二等奖归其他参赛者"));
    String member =
        json(desk.get(worker(forgotten), ENTRIES + "/" + away), 200).at("/memberIds/0").asString();
    await().until(() -> desk.member(member).path("standing").has("lastSeenOn"));
    json(correct(contest, ranked, 10), 200);
    await().until(() -> stage(last).equals("COMPLETED"));
    await().until(() -> notice(last, "CONTEST_RESULT").contains("成绩已公布"));
    assertThat(code(correct(contest, ranked, 10), 422)).isEqualTo("contest.nothing-to-correct");
  }

  private ResponseSpec correct(String contest, String entry, int score) {
    Map<String, Object> right = Map.of("entryId", entry, "score", score, "reason", "漏登一名选手");
    return desk.step(officer(street), CONTESTS + "/" + contest, "score-correction", right);
  }

  private String notice(Person of, String kind) {
    return json(desk.get(worker(of), "/api/v1/me/notices?kind=" + kind), 200)
        .at("/items/0/text")
        .asString("");
  }

  private String entered(Person person, String contest) {
    desk.join(person, union);
    return json(enter(person, contest), 201).path("id").asString();
  }

  private String entryStatus(Person by, String entry) {
    return json(desk.get(worker(by), ENTRIES + "/" + entry), 200).path("status").asString();
  }

  private String stage(Person by) {
    return json(desk.get(worker(by), "/api/v1/me"), 200).at("/contestEntries/0/stage").asString("");
  }

  @Test
  void a_street_promises_no_honour_that_the_district_gives_and_an_entry_goes_with_the_contest() {
    Map<String, Object> promising = announcement(1, 2);
    promising.put(
        "promises", List.of(Map.of("award", "FIRST", "kind", "MODEL_WORKER", "level", "NATIONAL")));
    assertThat(code(desk.post(officer(street), CONTESTS, promising), 422))
        .isEqualTo("honour.other-organiser");

    String contest = contest(1, 2);
    Person person = People.confirmed();
    desk.join(person, union);
    JsonNode entry = json(enter(person, contest), 201);
    assertThat(entry.path("allowedSteps").toString()).isEqualTo("[\"retraction\"]");
    desk.step(officer(street), CONTESTS + "/" + contest, "cancellation", Map.of())
        .expectStatus()
        .isOk();
    String path = ENTRIES + "/" + entry.path("id").asString();
    assertThat(json(desk.get(worker(person), path), 200).path("allowedSteps")).isEmpty();
  }

  private void tryToEnter(Person person, String contest, List<Person> in) {
    int status = enter(person, contest).expectBody().returnResult().getStatus().value();
    if (status == 201) {
      in.add(person);
    }
  }

  private ResponseSpec enter(Person person, String contest) {
    return desk.post(worker(person), ENTRIES, Map.of("contestId", contest));
  }

  private String own(Person person) {
    return json(desk.get(worker(person), ENTRIES), 200).path("items").path(0).path("id").asString();
  }

  private String team(String contest, String name) {
    Map<String, Object> request =
        team(contest, desk.join(People.confirmed(), union), desk.join(People.confirmed(), union));
    request.put("team", name);
    return json(desk.post(officer(union), ENTRIES, request), 201).path("id").asString();
  }

  private Map<String, Object> team(String contest, String... members) {
    Map<String, Object> request = new HashMap<>();
    request.put("contestId", contest);
    request.put("unionId", union);
    request.put("memberIds", List.of(members));
    return request;
  }

  private static Map<String, Object> score(String entry, int score) {
    return Map.of("entryId", entry, "score", score);
  }

  private String contest(int teamSize, int quota) {
    JsonNode open = json(desk.post(officer(street), CONTESTS, announcement(teamSize, quota)), 201);
    assertThat(open.path("deadlines").path(0).path("rule").asString()).isEqualTo("contest.results");
    return open.path("id").asString();
  }

  private Map<String, Object> announcement(int teamSize, int quota) {
    Map<String, Object> request = new HashMap<>();
    request.put("unionId", street);
    request.put("kind", "CONTEST");
    request.put("title", "电工职业技能竞赛");
    request.put("trade", "电工");
    request.put("teamSize", teamSize);
    request.put("quota", quota);
    request.put("enterUntil", today.plusDays(1).toString());
    request.put("heldOn", today.plusDays(3).toString());
    request.put("prizes", Map.of("first", 1, "second", 1, "third", 0));
    return request;
  }
}
