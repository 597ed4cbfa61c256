package org.gonghui.member.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.request;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** An old roster is sent again, and names who died, was expelled or left meanwhile. */
@MemberLive
class RosterAgainStoryTest {

  private static final String MEMBERS = "/api/v1/members";
  private static final Map<String, Object> ERROR =
      Map.of("document", "坂工〔2023〕12号", "reason", "本人到场，公安机关出具的户籍证明");

  @Autowired private WebTestClient client;
  @Autowired private Clock clock;
  private Desk desk;
  private RosterDesk rosters;

  @BeforeEach
  void open() {
    desk = new Desk(client);
    rosters = new RosterDesk(client, officer(UNION));
  }

  @Test
  void a_roster_brings_back_nobody_who_died_was_expelled_or_left() {
    List<Person> four = IntStream.range(0, 4).mapToObj(_ -> People.confirmed()).toList();
    assertThat(counts(rosters, roster(four, ""))).isEqualTo("4 added, 0 same, 0 refused");
    die(path(four.get(0)));
    expel(path(four.get(1)));
    leave(path(four.get(2)));

    String again = send(rosters, roster(four, ""));

    assertThat(counts(rosters.result(again))).isEqualTo("0 added, 1 same, 3 refused");
    assertThat(rosters.errors(again).get(2).text("错误原因")).startsWith("公民身份号码：").contains("死亡");
    assertThat(rosters.errors(again).get(2).text("修改建议")).contains("上级工会");
    for (int row : List.of(3, 4)) {
      assertThat(rosters.errors(again).get(row).text("错误原因")).contains("曾退会或被开除会籍");
      assertThat(rosters.errors(again).get(row).text("修改建议")).contains("由本人单独申请");
    }
    assertThat(counts(rosters, roster(four, today()))).isEqualTo("0 added, 1 same, 3 refused");
    RosterDesk elsewhere = new RosterDesk(client, officer("u-tianan"));
    assertThat(counts(elsewhere, roster(four.subList(0, 3), "")))
        .isEqualTo("0 added, 0 same, 3 refused");
    assertThat(statuses(four)).containsExactly("ENDED", "ENDED", "ENDED", "ACTIVE");
  }

  @Test
  void who_left_applies_singly_and_is_taken_in_by_the_roster_then() {
    Person person = People.confirmed();
    desk.join(person);
    leave(path(person));
    desk.apply(person);
    String job = send(rosters, roster(List.of(person), ""));
    assertThat(rosters.result(job).path("changed").asInt()).isEqualTo(1);
    assertThat(statuses(List.of(person))).containsExactly("ACTIVE");
  }

  @Test
  void who_was_refused_before_comes_by_the_roster_as_the_same_person() {
    Person person = People.confirmed();
    Person namesake = People.unknown();
    for (Person it : List.of(person, namesake)) {
      String id = json(desk.post(officer(UNION), MEMBERS, request(it)), 201).path("id").asString();
      desk.step(officer(UNION), MEMBERS + "/" + id, "refusal", Map.of("reason", "材料不全"))
          .expectStatus()
          .isOk();
    }
    String known = newest(person).path("personId").asString();
    String other = newest(namesake).path("personId").asString();
    Person corrected = new Person(namesake.account(), "司马麒麟", namesake.number(), namesake.phone());

    assertThat(counts(rosters, roster(List.of(person, corrected), "")))
        .isEqualTo("2 added, 0 same, 0 refused");

    assertThat(newest(person).path("personId").asString()).isEqualTo(known);
    assertThat(newest(namesake).path("personId").asString()).isNotEqualTo(other);
  }

  @Test
  void nobody_joins_singly_under_the_number_of_a_person_who_is_recorded_as_dead() {
    Person person = People.confirmed();
    desk.join(person);
    die(path(person));

    assertThat(code(desk.post(worker(person), MEMBERS, request(person)), 422))
        .isEqualTo("membership.death-recorded");
    assertThat(code(desk.post(officer("u-tianan"), MEMBERS, elsewhere(person)), 422))
        .isEqualTo("membership.death-recorded");
    assertThat(statuses(List.of(person))).containsExactly("ENDED");
  }

  @Test
  void nobody_who_lives_is_given_the_number_of_a_person_who_is_recorded_as_dead() {
    Person dead = People.confirmed();
    Person living = People.confirmed();
    desk.join(dead);
    die(path(dead));
    String path = MEMBERS + "/" + desk.join(living);
    Map<String, Object> number = Map.of("identityNumber", dead.number(), "evidence", "身份证原件");

    assertThat(code(desk.step(officer(UNION), path, "correction", number), 422))
        .isEqualTo("membership.death-recorded");
    assertThat(statuses(List.of(dead, living))).containsExactly("ENDED", "ACTIVE");

    desk.step(officer("u-bantian"), path(dead), "death-rescission", ERROR).expectStatus().isOk();
    desk.step(officer(UNION), path, "correction", number).expectStatus().isOk();
  }

  @Test
  void an_application_is_not_accepted_once_a_death_is_recorded_of_an_earlier_membership() {
    Person person = People.confirmed();
    String former = MEMBERS + "/" + desk.join(person);
    leave(former);
    String applied =
        json(desk.post(officer("u-tianan"), MEMBERS, elsewhere(person)), 201).path("id").asString();
    desk.step(officer(UNION), former, "former-member-death", Map.of("on", today()))
        .expectStatus()
        .isOk();

    String path = MEMBERS + "/" + applied;
    assertThat(code(desk.step(officer("u-tianan"), path, "acceptance", Map.of()), 422))
        .isEqualTo("membership.death-recorded");
    RosterDesk there = new RosterDesk(client, officer("u-tianan"));
    assertThat(counts(there, roster(List.of(person), ""))).isEqualTo("0 added, 0 same, 1 refused");
    assertThat(desk.member(applied).path("status").asString()).isEqualTo("APPLIED");
  }

  @Test
  void a_death_that_was_entered_in_error_is_taken_back_by_a_union_above_and_they_join_again() {
    Person person = People.confirmed();
    String path = MEMBERS + "/" + desk.join(person);
    assertThat(code(desk.step(officer("u-bantian"), path, "death-rescission", ERROR), 409))
        .isEqualTo("workflow.illegal-step");
    die(path);
    assertThat(code(desk.step(officer(UNION), path, "death-rescission", ERROR), 403))
        .isEqualTo("membership.rescission-not-yours");
    assertThat(steps(UNION, path)).doesNotContain("death-rescission");
    assertThat(steps("u-bantian", path)).contains("death-rescission");
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();

    JsonNode lives = json(desk.step(officer("u-bantian"), path, "death-rescission", ERROR), 200);

    assertThat(lives.path("status").asString()).isEqualTo("ENDED");
    assertThat(lives.at("/standing/rescission/diedOn").asString()).isEqualTo(today());
    assertThat(lives.at("/standing/rescission/document").asString()).isEqualTo("坂工〔2023〕12号");
    assertThat(code(desk.step(officer("u-bantian"), path, "death-rescission", ERROR), 422))
        .isEqualTo("membership.no-death-recorded");
    assertThat(counts(rosters, roster(List.of(person), "")))
        .isEqualTo("1 added, 0 same, 0 refused");
    assertThat(statuses(List.of(person))).containsExactly("ACTIVE");
  }

  private List<String> steps(String union, String path) {
    return json(desk.get(officer(union), path), 200)
        .path("allowedSteps")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private void die(String path) {
    desk.step(officer(UNION), path, "death", Map.of("on", today())).expectStatus().isOk();
  }

  private void expel(String path) {
    Map<String, Object> why =
        Map.of("document", "象工联〔2023〕7号", "reason", "违纪", "decidedOn", today());
    desk.step(officer(UNION), path, "expulsion", why).expectStatus().isOk();
  }

  private void leave(String path) {
    for (String step : List.of("withdrawal-request", "withdrawal")) {
      desk.step(officer(UNION), path, step, Map.of()).expectStatus().isOk();
    }
  }

  private static Map<String, Object> elsewhere(Person person) {
    Map<String, Object> request = request(person);
    request.put("unionId", "u-tianan");
    return request;
  }

  private String path(Person person) {
    return MEMBERS + "/" + newest(person).path("id").asString();
  }

  private JsonNode newest(Person person) {
    Map<String, String> question = Map.of("identityNumber", person.number());
    return json(desk.post(officer("u-longgang"), MEMBERS + "/lookup", question), 200).get(0);
  }

  private Stream<String> statuses(List<Person> people) {
    return people.stream().map(it -> newest(it).path("status").asString());
  }

  private static String roster(List<Person> people, String joined) {
    return people.stream()
        .map(it -> "%s,%s,%s,%s\n".formatted(it.name(), it.number(), it.phone(), joined))
        .collect(Collectors.joining("", "姓名,身份证号,手机,入会日期\n", ""));
  }

  private static String send(RosterDesk rosters, String roster) {
    String job = rosters.send(roster);
    rosters.awaitEnd(job, "DONE");
    return job;
  }

  private static String counts(RosterDesk rosters, String roster) {
    return counts(rosters.result(send(rosters, roster)));
  }

  private static String counts(JsonNode it) {
    return "%d added, %d same, %d refused"
        .formatted(
            it.path("added").asLong(), it.path("same").asLong(), it.path("refused").asLong());
  }

  private String today() {
    return WorkingDays.dateOf(clock.instant()).toString();
  }
}
