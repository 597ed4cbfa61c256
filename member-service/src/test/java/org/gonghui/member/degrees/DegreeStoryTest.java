package org.gonghui.member.degrees;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.union;
import static org.gonghui.member.testing.Desk.worker;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Members of a community apply for a street's degree programme. */
@MemberLive
class DegreeStoryTest {

  private static final String PROGRAMMES = "/api/v1/degree-programmes";
  private static final String APPLICATIONS = "/api/v1/degree-applications";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private UnionDirectory directory;
  @Autowired private MongoDatabase database;
  private Desk desk;
  private String street;
  private String union;

  @BeforeEach
  void a_street_with_a_community() {
    desk = new Desk(client);
    street = union(directory, "u-longgang", UnionKind.STREET_FEDERATION);
    union = union(directory, street, UnionKind.COMMUNITY_FEDERATION);
  }

  @Test
  void the_best_are_selected_and_never_more_than_there_are_places_though_all_are_asked_at_once()
      throws InterruptedException {
    String closed = programme(2);
    Person late = verified();
    json(desk.step(officer(street), PROGRAMMES + "/" + closed, "closing", Map.of()), 200);
    assertThat(code(apply(late, closed), 422)).isEqualTo("degree.closed");
    String programme = programme(2);
    String best = recommended(verified(), programme, 90);
    String next = recommended(verified(), programme, 80);
    String last = recommended(verified(), programme, 70);
    JsonNode ranking =
        json(desk.get(officer(street), "/api/v1/degree-rankings?programmeId=" + programme), 200);
    assertThat(ranking.path(2).path("applicationId").asString()).isEqualTo(last);
    assertThat(code(desk.step(officer(street), path(last), "selection", Map.of()), 422))
        .isEqualTo("degree.rank");
    assertThat(code(desk.step(officer(union), path(best), "selection", Map.of()), 403))
        .isEqualTo("degree.not-selecting");

    List<Integer> answers = new CopyOnWriteArrayList<>();
    List<Thread> threads =
        Stream.of(last, best, next)
            .map(it -> Thread.ofVirtual().start(() -> answers.add(select(it))))
            .toList();
    for (Thread it : threads) {
      it.join();
    }
    assertThat(answers).containsExactlyInAnyOrder(200, 200, 422);
    assertThat(List.of(status(best), status(next), status(last)))
        .containsExactly("ON_NOTICE", "ON_NOTICE", "RECOMMENDED");
    assertThat(code(desk.step(officer(street), path(last), "selection", Map.of()), 422))
        .isEqualTo("degree.full");

    desk.step(officer(street), path(next), "refusal", Map.of("reason", "公示期间有异议，经核实属实"))
        .expectStatus()
        .isOk();
    assertThat(select(last)).isEqualTo(200);
  }

  @Test
  void after_the_notice_the_member_is_enrolled_granted_once_in_their_life_and_graduates() {
    Person person = verified();
    String application = recommended(person, programme(1), 88);
    assertThat(select(application)).isEqualTo(200);
    assertThat(code(desk.step(officer(street), path(application), "enrolment", Map.of()), 409))
        .isEqualTo("workflow.illegal-step");
    JsonNode notice = notices(application).path(0);
    assertThat(notice.path("name").asString()).isEqualTo(person.name());
    assertThat(notice.path("id").asString()).isEqualTo(application);
    assertThat(notice.path("until").asString()).isNotEmpty();
    assertThat(notice.propertyNames())
        .containsExactlyInAnyOrder("id", "programmeId", "name", "unionName", "until");
    clock.advance(Duration.ofDays(20));
    Awaitility.await("notice over").until(() -> status(application).equals("CHOSEN"));
    assertThat(notices(application)).isEmpty();
    JsonNode enrolled =
        json(desk.step(officer(street), path(application), "enrolment", Map.of()), 200);
    assertThat(enrolled.path("grant").path("fen").asInt()).isEqualTo(300_000);
    String other = programme(union(directory, "u-longgang", UnionKind.STREET_FEDERATION), 1);
    assertThat(code(apply(person, other), 409)).isEqualTo("degree.one-grant");
    desk.step(officer(street), path(application), "graduation", Map.of()).expectStatus().isOk();
    assertThat(status(application)).isEqualTo("GRADUATED");
    assertThat(code(apply(person, other), 409)).isEqualTo("degree.one-grant");
    desk.get(officer("u-buji"), path(application)).expectStatus().isNotFound();
    desk.get(worker(People.confirmed()), path(application)).expectStatus().isNotFound();
  }

  @Test
  void who_does_not_fulfil_the_conditions_or_has_applied_already_is_refused() {
    String programme = programme(1);
    Person stranger = People.unknown();
    desk.join(stranger, union);
    assertThat(code(apply(stranger, programme), 422)).isEqualTo("degree.not-verified");
    Person person = verified();
    String application = json(apply(person, programme), 201).path("id").asString();
    assertThat(code(apply(person, programme), 409)).isEqualTo("degree.one-open");
    desk.step(worker(person), path(application), "leaving", Map.of("reason", "另有安排"))
        .expectStatus()
        .isOk();
    String again = json(apply(person, programme), 201).path("id").asString();
    clock.advance(Duration.ofDays(30));
    Awaitility.await("overdue")
        .until(
            () -> json(desk.get(officer(union), path(again)), 200).path("escalated").asBoolean());
    desk.step(officer(union), path(again), "refusal", Map.of("reason", "材料不齐"))
        .expectStatus()
        .isOk();
  }

  @Test
  void a_corrected_number_leaves_a_person_one_application_and_one_grant() {
    String programme = programme(3);
    Person wrong = People.confirmed();
    String member = desk.join(wrong, union);
    desk.awaitLevel(member, "AUTHORITATIVE");
    String application = json(apply(wrong, programme), 201).path("id").asString();
    Person right = People.confirmed();
    Map<String, Object> correction =
        Map.of("identityNumber", right.number(), "name", right.name(), "evidence", "户口簿");

    desk.step(officer(union), "/api/v1/members/" + member, "correction", correction)
        .expectStatus()
        .isOk();

    Awaitility.await("follows")
        .until(() ->
            json(desk.get(officer(union), path(application) + "/history"), 200)
                .findValuesAsString("step")
                .contains("correction"));
    desk.awaitLevel(member, "AUTHORITATIVE");
    assertThat(code(apply(wrong, programme), 409)).isEqualTo("degree.one-open");
    assertThat(status(application)).isEqualTo("APPLIED");
  }

  @Test
  void public_notices_end_at_the_district_of_who_reads_them() {
    String application = recommended(verified(), programme(1), 88);
    assertThat(select(application)).isEqualTo(200);

    assertThat(noticed(worker(People.confirmed()), application)).isTrue();
    assertThat(noticed(officer("u-buji"), application)).isTrue();
    assertThat(noticed(officer("u-nanshan"), application)).isFalse();
    assertThat(noticed(TestTokens.of("p-auditor", "auditor").union("u-nanshan"), application))
        .isTrue();
  }

  @Test
  void a_name_that_cannot_be_read_leaves_the_other_notices_as_they_are() {
    String programme = programme(2);
    Person person = verified();
    String readable = recommended(person, programme, 90);
    Person other = People.confirmed();
    String member = desk.join(other, union);
    desk.awaitLevel(member, "AUTHORITATIVE");
    String unreadable = recommended(other, programme, 80);
    assertThat(List.of(select(readable), select(unreadable))).containsOnly(200);
    String kept = sealed(member, "broken");
    try {
      assertThat(notices(readable).findValuesAsString("name"))
          .containsExactly("***", person.name());
    } finally {
      sealed(member, kept);
    }
    assertThat(notices(readable).findValuesAsString("name"))
        .containsExactly(other.name(), person.name());
  }

  /** Another seal of the name; the one before it. */
  private String sealed(String member, String seal) {
    return Mono.from(
            database
                .getCollection("members")
                .findOneAndUpdate(eq("_id", member), set("state.personal.name.value", seal)))
        .block()
        .getEmbedded(List.of("state", "personal", "name", "value"), String.class);
  }

  private boolean noticed(Token by, String application) {
    return json(desk.get(by, APPLICATIONS + "/notices?limit=100"), 200)
        .path("items")
        .findValuesAsString("id")
        .contains(application);
  }

  private int select(String application) {
    return desk.step(officer(street), path(application), "selection", Map.of())
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  /** What anybody sees of the programme of this application. */
  private JsonNode notices(String application) {
    String programme =
        json(desk.get(officer(street), path(application)), 200).path("programmeId").asString();
    desk.get(worker(People.confirmed()), path(application)).expectStatus().isNotFound();
    String query = APPLICATIONS + "/notices?programmeId=" + programme;
    return json(desk.get(worker(People.confirmed()), query), 200).path("items");
  }

  private String status(String application) {
    return json(desk.get(officer(street), path(application)), 200).path("status").asString();
  }

  private static String path(String application) {
    return APPLICATIONS + "/" + application;
  }

  private String recommended(Person person, String programme, int points) {
    JsonNode applied = json(apply(person, programme), 201);
    assertThat(applied.path("deadlines").path(0).path("rule").asString()).isEqualTo("degree.check");
    String id = applied.path("id").asString();
    desk.step(officer(union), path(id), "recommendation", Map.of("points", points))
        .expectStatus()
        .isOk();
    return id;
  }

  private ResponseSpec apply(Person person, String programme) {
    Map<String, Object> request =
        Map.of(
            "programmeId",
            programme,
            "school",
            "深圳开放大学",
            "major",
            "机电一体化",
            "papers",
            List.of("EDUCATION", "EMPLOYMENT"));
    return desk.post(worker(person), APPLICATIONS, request);
  }

  private String programme(int places) {
    return programme(street, places);
  }

  private String programme(String by, int places) {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    Map<String, Object> request = new HashMap<>();
    request.put("unionId", by);
    request.put("year", today.getYear());
    request.put("title", "圆梦计划");
    request.put("places", places);
    request.put("grantFen", 300_000);
    request.put("oldest", 100);
    request.put("months", 0);
    request.put("applyFrom", today.toString());
    request.put("applyUntil", today.plusDays(60).toString());
    return json(desk.post(officer(by), PROGRAMMES, request), 201).path("id").asString();
  }

  private Person verified() {
    Person person = People.confirmed();
    desk.awaitLevel(desk.join(person, union), "AUTHORITATIVE");
    return person;
  }
}
