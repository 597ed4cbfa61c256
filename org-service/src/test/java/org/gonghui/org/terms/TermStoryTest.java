package org.gonghui.org.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gonghui.contracts.ElectionEvent.ElectionApproved;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Polls;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class TermStoryTest {

  private static final String TERMS = "/api/v1/terms";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token SUPERIOR = officer(COMMUNITY);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;
  @Autowired TermListener listener;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void an_approved_election_ends_one_term_and_begins_the_next() {
    String union = union();
    String before = enter(union, "2018-10-01");
    String election = new Polls(desk, union).complete(SUPERIOR);
    desk.await(SUPERIOR, before, "status", "ENDED");
    JsonNode current = awaitTerm(union, "RUNNING");
    assertThat(current.path("electionId").asString())
        .isEqualTo(election.substring(election.lastIndexOf('/') + 1));
    assertThat(current.path("startsOn").asString()).isEqualTo("2023-09-20");
    assertThat(current.path("endsOn").asString()).isEqualTo("2028-09-19");
    assertThat(current.path("committee").path("chairId").asString()).isEqualTo("p-1");
    assertThat(current.path("committee").path("committeeIds")).hasSize(9);
  }

  @Test
  void the_approval_told_twice_begins_one_term() {
    String union = union();
    String id = "election-told-twice-" + union;
    LocalDate day = LocalDate.of(2023, 9, 20);
    ElectionApproved event =
        new ElectionApproved(
            id, union, day, day.plusYears(5), 5, 320, "p-1", List.of(), List.of("p-1"), day);
    for (int time = 0; time < 3; time++) {
      listener.on(new Received<>(event, id + "-9-0", id, 9, clock.instant(), "officer", null));
    }
    assertThat(json(desk.get(SUPERIOR, TERMS + "?union=" + union), 200).path("items")).hasSize(1);
  }

  @Test
  void the_calendar_shows_what_falls_due_below_and_nobody_elses() {
    String union = union();
    String id = id(enter(union, "2020-11-01", 3));
    String due = TERMS + "?within=u-bantian&dueFrom=2023-10-01&dueTo=2023-12-31&limit=100";
    assertThat(Desk.ids(json(desk.get(officer("u-bantian"), due), 200))).contains(id);
    assertThat(Desk.ids(json(desk.get(SUPERIOR, due.replace("2023-12-31", "2023-10-30")), 200)))
        .doesNotContain(id);
    assertThat(Desk.ids(json(desk.get(officer("u-buji"), due), 200))).isEmpty();
    desk.get(officer("u-buji"), TERMS + "/" + id).expectStatus().isNotFound();
  }

  @Test
  void a_term_is_reminded_of_before_it_ends_and_overdue_after() {
    String union = union();
    String path = enter(union, "2021-01-10", 3);
    clock.set(Instant.parse("2023-10-10T02:00:00Z"));
    deadlines.runDue();
    assertThat(history(path)).doesNotContain("reminder");
    clock.set(Instant.parse("2023-10-20T02:00:00Z"));
    deadlines.runDue();
    assertThat(history(path)).contains("reminder").doesNotContain("expiry");
    // its last day is 9 January 2024
    clock.set(Instant.parse("2024-01-09T15:59:59Z"));
    deadlines.runDue();
    assertThat(history(path)).doesNotContain("expiry");
    clock.advance(Duration.ofSeconds(1));
    deadlines.runDue();
    deadlines.runDue();
    assertThat(history(path)).containsOnlyOnce("expiry");
    String overdue = TERMS + "?status=OVERDUE&within=" + COMMUNITY + "&limit=100";
    assertThat(Desk.ids(json(desk.get(SUPERIOR, overdue), 200))).contains(id(path));
  }

  @Test
  void one_that_ended_before_it_was_entered_is_overdue_at_once() {
    String path = enter(union(), "2018-01-10", 5);
    deadlines.runDue();
    assertThat(json(desk.get(SUPERIOR, path), 200).path("status").asString()).isEqualTo("OVERDUE");
  }

  @Test
  void one_that_ended_before_there_was_its_rule_is_overdue_and_on_the_list() {
    String path = enter(union(), "2016-06-01", 5);
    deadlines.runDue();
    JsonNode shown = json(desk.get(SUPERIOR, path), 200);
    assertThat(shown.path("status").asString()).isEqualTo("OVERDUE");
    assertThat(shown.at("/deadlines/0/rule").asString()).isEqualTo("union.term.grassroots");
    String overdue = TERMS + "?status=OVERDUE&within=" + COMMUNITY + "&limit=100";
    assertThat(Desk.ids(json(desk.get(SUPERIOR, overdue), 200))).contains(id(path));
  }

  @Test
  void an_extension_is_asked_by_the_union_and_granted_by_its_superior_once() {
    String union = union();
    String path = enter(union, "2020-11-01", 3);
    Token own = TestTokens.of("officer-of-" + union, "officer").union(union);
    JsonNode long1 = json(desk.step(own, path, "extension-request", ask(7)), 422);
    assertThat(long1.path("code").asString()).isEqualTo("term.extension-too-long");
    assertThat(long1.path("rule").path("id").asString()).isEqualTo("union.term.extension");
    JsonNode asked = json(desk.step(own, path, "extension-request", ask(6)), 200);
    assertThat(asked.path("extension").path("decidingUnionId").asString()).isEqualTo(COMMUNITY);
    JsonNode self = json(desk.step(own, path, "extension-grant", Map.of()), 403);
    assertThat(self.path("code").asString()).isEqualTo("approval.own-application");
    JsonNode granted = json(desk.step(SUPERIOR, path, "extension-grant", Map.of()), 200);
    assertThat(granted.path("endsOn").asString()).isEqualTo("2024-04-30");
    JsonNode again = json(desk.step(own, path, "extension-request", ask(1)), 422);
    assertThat(again.path("code").asString()).isEqualTo("term.extended-already");
    assertThat(json(desk.get(own, path), 200).path("allowedSteps")).isEmpty();
  }

  @Test
  void a_request_that_nobody_decides_goes_up() {
    String path = enter(union(), "2021-11-01", 3);
    Token asking = TestTokens.of("asking-officer", "officer").union(COMMUNITY);
    json(desk.step(asking, path, "extension-request", ask(3)), 200);
    clock.advance(Duration.ofDays(16));
    deadlines.runDue();
    clock.advance(Duration.ofDays(4));
    deadlines.runDue();
    assertThat(history(path)).containsSubsequence("reminder", "escalation");
    JsonNode up = json(desk.step(SUPERIOR, path, "extension-grant", Map.of()), 403);
    assertThat(up.path("code").asString()).isEqualTo("approval.not-yours-to-decide");
    Map<String, Object> reason = Map.of("text", "应按期换届");
    JsonNode refused =
        json(desk.step(officer("u-bantian"), path, "extension-refusal", reason), 200);
    assertThat(refused.path("extension").path("refusedBecause").asString()).isEqualTo("应按期换届");
  }

  @Test
  void two_grants_at_once_are_one() {
    String path = enter(union(), "2020-11-01", 3);
    Token asking = TestTokens.of("asking-officer", "officer").union(COMMUNITY);
    json(desk.step(asking, path, "extension-request", ask(6)), 200);
    deadlines.runDue();
    String version = desk.version(SUPERIOR, path);
    List<Integer> statuses =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(it ->
                desk.post(
                    it % 2 == 0 ? SUPERIOR : officer("u-bantian"),
                    path + "/extension-grant",
                    Map.of(),
                    head -> head.setIfMatch(version)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412);
    assertThat(json(desk.get(SUPERIOR, path), 200).path("endsOn").asString())
        .isEqualTo("2024-04-30");
  }

  @Test
  void a_union_is_in_one_term_and_the_same_request_sent_again_enters_none() {
    String union = union();
    for (int time = 0; time < 3; time++) {
      desk.post(
              organizing(),
              TERMS,
              entry(union, "2020-11-01", 3),
              it -> it.set("Idempotency-Key", union))
          .expectStatus()
          .isCreated();
    }
    JsonNode second = json(desk.post(organizing(), TERMS, entry(union, "2021-11-01", 3)), 409);
    assertThat(second.path("code").asString()).isEqualTo("term.current-exists");
    desk.post(officer("u-buji"), TERMS, entry(union, "2021-11-01", 3))
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void nobody_enters_the_term_of_their_own_union_or_committee_or_extends_it() {
    String union = union();
    Token own = TestTokens.of("officer-of-" + union, "officer").union(union);
    JsonNode below = json(desk.post(own, TERMS, entry(union, "2020-11-01", 3)), 403);
    assertThat(below.path("code").asString()).isEqualTo("approval.not-yours-to-decide");
    Token chair = TestTokens.of("p-7", "officer").union(COMMUNITY);
    JsonNode self = json(desk.post(chair, TERMS, entry(union, "2020-11-01", 3)), 403);
    assertThat(self.path("code").asString()).isEqualTo("approval.own-application");
    String path =
        TERMS
            + "/"
            + json(desk.post(SUPERIOR, TERMS, entry(union, "2020-11-01", 3)), 201)
                .path("id")
                .asString();
    json(desk.step(own, path, "extension-request", ask(6)), 200);
    JsonNode extended = json(desk.step(chair, path, "extension-grant", Map.of()), 403);
    assertThat(extended.path("code").asString()).isEqualTo("approval.own-application");
    json(desk.step(SUPERIOR, path, "extension-grant", Map.of()), 200);
  }

  @Test
  void the_term_of_the_topmost_union_is_entered_by_the_letter_of_its_superior_outside() {
    List<String> seats = IntStream.rangeClosed(1, 31).mapToObj(it -> "p-top-" + it).toList();
    Map<String, Object> committee =
        Map.of(
            "members",
            900_000,
            "chairId",
            "p-top-1",
            "viceChairIds",
            List.of("p-top-2"),
            "committeeIds",
            seats);
    Map<String, Object> entry = new HashMap<>(entry("u-longgang", "2021-11-01", 5));
    entry.put("committee", committee);
    JsonNode without = json(desk.post(organizing(), TERMS, entry), 422);
    assertThat(without.path("code").asString()).isEqualTo("approval.letter-missing");
    entry.put("letter", "  ");
    JsonNode blank = json(desk.post(organizing(), TERMS, entry), 422);
    assertThat(blank.path("code").asString()).isEqualTo("approval.letter-missing");
    entry.put("letter", "深工复〔2021〕31号");
    JsonNode entered = json(desk.post(organizing(), TERMS, entry), 201);
    assertThat(entered.path("letter").asString()).isEqualTo("深工复〔2021〕31号");
    String path = TERMS + "/" + entered.path("id").asString();
    assertThat(json(desk.get(organizing(), path), 200).path("letter").asString())
        .isEqualTo("深工复〔2021〕31号");
  }

  private JsonNode awaitTerm(String union, String status) {
    String list = TERMS + "?union=" + union + "&status=" + status;
    Awaitility.await().until(() -> json(desk.get(SUPERIOR, list), 200).path("items").size() == 1);
    return json(desk.get(SUPERIOR, list), 200).path("items").get(0);
  }

  private static Map<String, Object> ask(int months) {
    return Map.of("months", months, "reason", "企业搬迁");
  }

  private String enter(String union, String startsOn) {
    return enter(union, startsOn, 5);
  }

  private String enter(String union, String startsOn, int years) {
    return TERMS
        + "/"
        + json(desk.post(organizing(), TERMS, entry(union, startsOn, years)), 201)
            .path("id")
            .asString();
  }

  private static Map<String, Object> entry(String union, String startsOn, int years) {
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
    return Map.of("unionId", union, "startsOn", startsOn, "years", years, "committee", committee);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String union() {
    String name = "任期第%d工会".formatted(NUMBER.incrementAndGet());
    Map<String, Object> old = new HashMap<>(Desk.union("ENTERPRISE_UNION", name, COMMUNITY));
    old.put("establishedOn", "2015-05-01");
    return desk.enter(old);
  }

  private List<String> history(String path) {
    return json(desk.get(SUPERIOR, path + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }
}
