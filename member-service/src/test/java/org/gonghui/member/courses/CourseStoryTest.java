package org.gonghui.member.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.union;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Enterprises order from a street's menu. */
@MemberLive
class CourseStoryTest {

  private static final String COURSES = "/api/v1/courses";
  private static final String ORDERS = "/api/v1/course-orders";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private UnionDirectory directory;
  private Desk desk;
  private String street;
  private LocalDate today;

  @BeforeEach
  void a_street() {
    desk = new Desk(client);
    street = union(directory, "u-longgang", UnionKind.STREET_FEDERATION);
    today = WorkingDays.dateOf(clock.instant());
  }

  @Test
  void a_course_is_ordered_promised_scheduled_held_rated_and_who_orders_again_is_known() {
    String union = enterprise();
    String course = course(3);
    Map<String, Object> soon = request(course, union);
    soon.put("until", today.plusDays(30).toString());
    JsonNode placed = json(desk.post(officer(union), ORDERS, soon), 201);
    assertThat(placed.path("deadlines").path(0).path("rule").asString()).isEqualTo("course.answer");
    assertThat(placed.path("again").asBoolean()).isFalse();
    assertThat(placed.path("allowedSteps").toString()).isEqualTo("[\"cancellation\"]");
    String path = ORDERS + "/" + placed.path("id").asString();
    assertThat(code(desk.step(officer(union), path, "confirmation", Map.of()), 403))
        .isEqualTo("course.other-side");
    assertThat(code(order(course, union), 409)).isEqualTo("course-order.one-open");

    step(path, "confirmation", Map.of());
    Map<String, Object> late = Map.of("on", today.plusDays(31).toString(), "place", "培训室");
    assertThat(code(desk.step(officer(street), path, "schedule", late), 422))
        .isEqualTo("course.not-ordered-then");
    step(path, "schedule", Map.of("on", today.plusDays(2).toString(), "place", "培训室"));
    assertThat(code(desk.step(officer(street), path, "holding", Map.of("attended", 20)), 422))
        .isEqualTo("course.not-yet");
    told(union, "COURSE_CONFIRMED", "“电工技能提升”已接单");
    told(union, "COURSE_SCHEDULED", "定于" + today.plusDays(2));
    clock.advance(Duration.ofDays(2));
    assertThat(code(desk.step(officer(street), path, "holding", Map.of("attended", 51)), 422))
        .isEqualTo("course.capacity");
    step(path, "holding", Map.of("attended", 42));
    Map<String, Object> praise = Map.of("score", 5, "text", "讲得实用");
    assertThat(code(desk.step(officer(street), path, "feedback", praise), 403))
        .isEqualTo("course.other-side");
    JsonNode rated = json(desk.step(officer(union), path, "feedback", praise), 200);
    assertThat(rated.path("score").asInt()).isEqualTo(5);
    assertThat(rated.path("attended").asInt()).isEqualTo(42);
    assertThat(code(desk.step(officer(union), path, "feedback", praise), 422))
        .isEqualTo("course.rated-already");

    assertThat(json(order(course, union), 201).path("again").asBoolean()).isTrue();
    String again = ORDERS + "?again=true&courseId=" + course;
    assertThat(json(desk.get(officer(street), again), 200).path("items")).hasSize(1);
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
  }

  /** Whoever ordered for the union, once they read as a member. */
  private void told(String union, String kind, String text) {
    Token person = TestTokens.of("officer-" + union.substring(2), "member");
    Awaitility.await(kind)
        .until(() ->
            json(desk.get(person, "/api/v1/me/notices?kind=" + kind), 200)
                .at("/items/0/text")
                .asString("")
                .contains(text));
  }

  @Test
  void no_more_sessions_are_promised_than_there_are_however_many_are_confirmed_at_once()
      throws InterruptedException {
    String course = course(3);
    List<String> placed =
        IntStream.range(0, 8)
            .mapToObj(_ -> json(order(course, enterprise()), 201).path("id").asString())
            .toList();
    List<Integer> answers = new CopyOnWriteArrayList<>();
    List<Thread> threads =
        placed.stream()
            .map(id -> Thread.ofVirtual().start(() -> answers.add(confirm(ORDERS + "/" + id))))
            .toList();
    for (Thread it : threads) {
      it.join();
    }
    assertThat(answers.stream().filter(it -> it == 200)).hasSize(3);
    assertThat(answers.stream().filter(it -> it == 422)).hasSize(5);
    JsonNode places = json(desk.get(officer(street), COURSES + "/" + course + "/places"), 200);
    assertThat(places.path("promised").asInt()).isEqualTo(3);
    assertThat(places.path("left").asInt()).isZero();

    assertThat(code(quota(course, 2), 422)).isEqualTo("course.promised-more");
    quota(course, 4).expectStatus().isOk();
    quota(course, 3).expectStatus().isOk();
    String promised = ORDERS + "?status=CONFIRMED&courseId=" + course;
    String first =
        json(desk.get(officer(street), promised), 200).path("items").path(0).path("id").asString();
    step(ORDERS + "/" + first, "cancellation", Map.of("reason", "企业停产检修"));
    String waiting =
        placed.stream()
            .filter(it ->
                json(desk.get(officer(street), ORDERS + "/" + it), 200)
                    .path("status")
                    .asString()
                    .equals("ORDERED"))
            .findFirst()
            .orElseThrow();
    quota(course, 2).expectStatus().isOk();
    assertThat(confirm(ORDERS + "/" + waiting)).isEqualTo(422);
    quota(course, 3).expectStatus().isOk();
    assertThat(confirm(ORDERS + "/" + waiting)).isEqualTo(200);
  }

  private ResponseSpec quota(String course, int sessions) {
    return desk.step(officer(street), COURSES + "/" + course, "quota", Map.of("quota", sessions));
  }

  @Test
  void an_order_that_nobody_answers_is_overdue_and_one_that_cannot_be_is_refused() {
    String union = enterprise();
    String course = course(1);
    Map<String, Object> many = request(course, union);
    many.put("headcount", 51);
    assertThat(code(desk.post(officer(union), ORDERS, many), 422)).isEqualTo("course.capacity");
    Map<String, Object> stranger = request(course, "u-hangjia");
    assertThat(code(desk.post(officer("u-hangjia"), ORDERS, stranger), 422))
        .isEqualTo("course.other-tree");
    String path = ORDERS + "/" + json(order(course, union), 201).path("id").asString();
    clock.advance(Duration.ofDays(20));
    Awaitility.await("overdue")
        .until(() -> json(desk.get(officer(street), path), 200).path("escalated").asBoolean());
    step(path, "refusal", Map.of("reason", "讲师档期已满"));
    desk.step(officer(street), COURSES + "/" + course, "closing", Map.of()).expectStatus().isOk();
    assertThat(code(order(course, union), 422)).isEqualTo("course.closed");
  }

  @Test
  void who_ordered_reads_of_it_on_their_page_and_also_when_they_act_for_the_union_no_more() {
    String union = enterprise();
    String account = "officer-" + union.substring(2);
    Token orderer = TestTokens.of(account, "officer", "member").union(union);
    JsonNode placed = json(desk.post(orderer, ORDERS, request(course(3), union)), 201);
    String path = ORDERS + "/" + placed.path("id").asString();
    Awaitility.await("the own page")
        .until(() ->
            json(desk.get(orderer, "/api/v1/me"), 200)
                .at("/courseOrders/0/href")
                .asString("")
                .equals(path));
    step(path, "confirmation", Map.of());
    Awaitility.await("the answer")
        .until(() ->
            json(desk.get(orderer, "/api/v1/me"), 200)
                .at("/courseOrders/0/stage")
                .asString("")
                .equals("ACCEPTED"));

    Token former = TestTokens.of(account, "member");
    assertThat(json(desk.get(former, path), 200).path("allowedSteps")).isEmpty();
    assertThat(json(desk.get(former, ORDERS), 200).path("items")).hasSize(1);
    Token elsewhere = TestTokens.of(account, "officer", "member").union("u-hangjia");
    Map<String, Object> why = Map.of("reason", "企业停产检修");
    assertThat(json(desk.get(elsewhere, path), 200).path("allowedSteps")).isEmpty();
    assertThat(code(desk.step(elsewhere, path, "cancellation", why), 403))
        .isEqualTo("course.other-side");
  }

  private int confirm(String path) {
    return desk.step(officer(street), path, "confirmation", Map.of())
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  private void step(String path, String step, Map<String, Object> body) {
    desk.step(officer(street), path, step, body).expectStatus().isOk();
  }

  private String course(int quota) {
    Map<String, Object> request = new HashMap<>();
    request.put("unionId", street);
    request.put("title", "电工技能提升");
    request.put("trade", "电工");
    request.put("lecturer", "龙岗区工匠讲师团");
    request.put("hours", 3);
    request.put("capacity", 50);
    request.put("quota", quota);
    request.put("from", today.withDayOfYear(1).toString());
    request.put("until", today.withMonth(12).withDayOfMonth(31).toString());
    return json(desk.post(officer(street), COURSES, request), 201).path("id").asString();
  }

  private ResponseSpec order(String course, String union) {
    return desk.post(officer(union), ORDERS, request(course, union));
  }

  private Map<String, Object> request(String course, String union) {
    Map<String, Object> request = new HashMap<>();
    request.put("courseId", course);
    request.put("unionId", union);
    request.put("headcount", 45);
    request.put("from", today.toString());
    request.put("until", today.withMonth(12).withDayOfMonth(31).toString());
    return request;
  }

  private String enterprise() {
    return union(directory, street, UnionKind.ENTERPRISE_UNION);
  }
}
