package org.gonghui.member.degrees;

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
import java.util.stream.Stream;
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

/** Applicants who are older by the number that is put right than the programme lets them be. */
@MemberLive
class DegreeReviewStoryTest {

  private static final String APPLICATIONS = "/api/v1/degree-applications/";
  private static final int OLDEST = 45;
  private static final Map<String, Object> REASON = Map.of("reason", "年度方案允许适当放宽");

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private UnionDirectory directory;
  private Desk desk;
  private String street;
  private String union;
  private Person person;
  private String member;

  @BeforeEach
  void an_applicant_who_is_young_enough() {
    desk = new Desk(client);
    street = union(directory, "u-longgang", UnionKind.STREET_FEDERATION);
    union = union(directory, street, UnionKind.COMMUNITY_FEDERATION);
    person = born(1985, 1999);
    member = desk.join(person, union);
    desk.awaitLevel(member, "AUTHORITATIVE");
  }

  @Test
  void a_notice_stands_still_until_the_union_has_looked_again_and_nothing_ends_by_itself() {
    String path = recommended();
    done(street, path, "selection", Map.of());
    assertThat(publicNotice(path).has("until")).isTrue();
    assertThat(code(desk.step(officer(union), path, "clearance", REASON), 422))
        .isEqualTo("degree.not-in-doubt");

    corrected(born(1960, 1970));

    JsonNode doubted = awaitDoubt(path);
    assertThat(doubted.path("status").asString()).isEqualTo("ON_NOTICE");
    assertThat(doubted.at("/doubt/condition").asString()).isEqualTo("degree.too-old");
    assertThat(doubted.at("/doubt/rule").asString()).isEqualTo("degree.conditions");
    assertThat(doubted.at("/doubt/source").asString()).contains("圆梦计划");
    assertThat(deadline(doubted, "notice")).isEqualTo("SUSPENDED");
    assertThat(deadline(doubted, "review")).isEqualTo("RUNNING");
    assertThat(publicNotice(path).has("until")).isFalse();
    assertThat(doubted.path("allowedSteps").toString())
        .contains("clearance", "refusal")
        .doesNotContain("selection", "enrolment");
    await().until(() -> own().path("remark").asString("").equals("in-doubt"));
    assertThat(own().path("remarkName").asString()).isEqualTo("资格待复核");
    assertThat(own().path("stage").asString()).isEqualTo("ON_NOTICE");
    assertThat(own().at("/due/0/name").asString()).isEqualTo("review");
    await().until(() -> notice("DEGREE_IN_DOUBT").contains("不会自动终止"));

    clock.advance(Duration.ofDays(30));
    await().until(() -> read(path).path("escalated").asBoolean());
    assertThat(read(path).path("status").asString()).isEqualTo("ON_NOTICE");
    desk.post(officer("u-buji"), path + "/clearance", REASON, it -> it.setIfMatch("\"1\""))
        .expectStatus()
        .isNotFound();
    desk.step(worker(person), path, "clearance", REASON).expectStatus().isForbidden();
    JsonNode cleared = json(desk.step(officer(union), path, "clearance", REASON), 200);
    assertThat(cleared.at("/doubt/open").asBoolean()).isFalse();
    assertThat(cleared.at("/doubt/clearedBecause").asString()).isEqualTo("年度方案允许适当放宽");
    assertThat(deadline(cleared, "notice")).isEqualTo("RUNNING");
    assertThat(publicNotice(path).has("until")).isTrue();
    assertThat(deadline(cleared, "review")).isEqualTo("MET_LATE");
    await().until(() -> own().path("remark").asString("").equals("cleared"));
    await().until(() -> notice("DEGREE_CLEARED").contains("复核已结束"));
    clock.advance(Duration.ofDays(20));
    await().until(() -> read(path).path("status").asString().equals("CHOSEN"));
    done(street, path, "enrolment", Map.of());
  }

  @Test
  void who_is_chosen_and_was_too_old_is_not_granted_before_somebody_decides_and_may_be_refused() {
    String path = recommended();
    done(street, path, "selection", Map.of());
    clock.advance(Duration.ofDays(20));
    await().until(() -> read(path).path("status").asString().equals("CHOSEN"));
    Map<String, Object> why = Map.of("reason", "申请时已超龄");
    assertThat(code(desk.step(officer(street), path, "refusal", why), 422))
        .isEqualTo("degree.chosen-already");

    corrected(born(1960, 1970));

    awaitDoubt(path);
    JsonNode refused = json(desk.step(officer(street), path, "enrolment", Map.of()), 422);
    assertThat(refused.path("code").asString()).isEqualTo("degree.in-doubt");
    assertThat(refused.at("/rule/id").asString()).isEqualTo("degree.conditions");
    assertThat(refused.path("detail").asString()).contains("超过45周岁");
    JsonNode ended = json(desk.step(officer(union), path, "refusal", why), 200);
    assertThat(ended.path("status").asString()).isEqualTo("REFUSED");
    assertThat(ended.path("deadlines").findValuesAsString("status")).doesNotContain("RUNNING");
    corrected(born(1985, 1999));
    await()
        .until(() ->
            json(desk.get(officer(union), path + "/history"), 200)
                    .findValuesAsString("step")
                    .stream()
                    .filter("correction"::equals)
                    .count()
                == 2);
    assertThat(read(path).path("status").asString()).isEqualTo("REFUSED");
    await().until(() -> own().path("stage").asString().equals("REFUSED"));
  }

  @Test
  void a_number_that_is_put_right_once_more_takes_the_doubt_away() {
    String path = applied();
    corrected(born(1960, 1970));
    awaitDoubt(path);
    Map<String, Object> points = Map.of("points", 80);
    assertThat(code(desk.step(officer(union), path, "recommendation", points), 422))
        .isEqualTo("degree.in-doubt");

    corrected(born(1985, 1999));

    await().until(() -> !read(path).has("doubt"));
    done(union, path, "recommendation", points);
  }

  private static Person born(int from, int until) {
    return Stream.generate(People::confirmed)
        .filter(it -> {
          int year = Integer.parseInt(it.number().substring(6, 10));
          return from <= year && year <= until;
        })
        .findFirst()
        .orElseThrow();
  }

  private void corrected(Person right) {
    Map<String, Object> correction =
        Map.of("identityNumber", right.number(), "name", right.name(), "evidence", "户口簿");
    done(union, "/api/v1/members/" + member, "correction", correction);
  }

  private JsonNode awaitDoubt(String path) {
    return await().until(() -> read(path), it -> it.at("/doubt/open").asBoolean(false));
  }

  private static String deadline(JsonNode application, String name) {
    return application
        .path("deadlines")
        .valueStream()
        .filter(it -> it.path("name").asString().equals(name))
        .reduce((_, newest) -> newest)
        .orElseThrow()
        .path("status")
        .asString();
  }

  private JsonNode read(String path) {
    return json(desk.get(officer(street), path), 200);
  }

  /** As everybody sees it. */
  private JsonNode publicNotice(String path) {
    String list = APPLICATIONS + "notices?programmeId=" + read(path).path("programmeId").asString();
    return json(desk.get(worker(person), list), 200).at("/items/0");
  }

  private JsonNode own() {
    return json(desk.get(worker(person), "/api/v1/me"), 200).at("/degrees/0");
  }

  private String notice(String kind) {
    return json(desk.get(worker(person), "/api/v1/me/notices?kind=" + kind), 200)
        .at("/items/0/text")
        .asString("");
  }

  private void done(String by, String path, String step, Map<String, Object> body) {
    desk.step(officer(by), path, step, body).expectStatus().isOk();
  }

  private String recommended() {
    String path = applied();
    done(union, path, "recommendation", Map.of("points", 90));
    return path;
  }

  private String applied() {
    Map<String, Object> request =
        Map.of(
            "programmeId",
            programme(),
            "school",
            "深圳开放大学",
            "major",
            "机电一体化",
            "papers",
            List.of("EDUCATION", "EMPLOYMENT"));
    ResponseSpec made = desk.post(worker(person), "/api/v1/degree-applications", request);
    return APPLICATIONS + json(made, 201).path("id").asString();
  }

  private String programme() {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    Map<String, Object> request = new HashMap<>();
    request.put("unionId", street);
    request.put("year", today.getYear());
    request.put("title", "圆梦计划");
    request.put("places", 2);
    request.put("grantFen", 300_000);
    request.put("oldest", OLDEST);
    request.put("months", 0);
    request.put("applyFrom", today.toString());
    request.put("applyUntil", today.plusDays(60).toString());
    return json(desk.post(officer(street), "/api/v1/degree-programmes", request), 201)
        .path("id")
        .asString();
  }
}
