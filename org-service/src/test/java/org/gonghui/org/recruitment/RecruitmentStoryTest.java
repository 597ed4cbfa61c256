package org.gonghui.org.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import tools.jackson.databind.JsonNode;

@OrgLive
class RecruitmentStoryTest {

  private static final String RECRUITMENTS = "/api/v1/recruitments";
  private static final String APPLICATIONS = "/api/v1/job-applications";
  private static final Token AUTHOR = officer("u-bantian");
  private static final Token SECOND = TestTokens.of("second-bantian", "officer").union("u-bantian");
  private static final Token ABOVE = Desk.organizing();
  private static final Map<String, Object> NOTHING = Map.of();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
    // a round that began at the later time would close what the next test opens
    deadlines.runDue();
  }

  @Test
  void an_applicant_signs_up_is_examined_vetted_noticed_and_hired() {
    String recruitment = published(1);
    Token applicant = TestTokens.of("p-applicant-1", "member");
    assertThat(json(desk.get(applicant, RECRUITMENTS + "/announcements"), 200).toString())
        .contains(id(recruitment));
    Map<String, Object> form = form(recruitment, "陈小红", 1993);
    String mine = apply(applicant, form);
    JsonNode twice = json(desk.post(applicant, APPLICATIONS, form), 409);
    assertThat(twice.path("code").asString()).isEqualTo("recruitment.applied-already");
    JsonNode other = json(desk.post(applicant, APPLICATIONS, form(recruitment, "李小兰", 1994)), 409);
    assertThat(other.path("code").asString()).isEqualTo("recruitment.account-applied-already");
    JsonNode shown = json(desk.get(applicant, mine), 200);
    assertThat(shown.path("maskedName").asString()).isEqualTo("陈**");
    assertThat(shown.toString()).doesNotContain("13812345678");
    desk.get(TestTokens.of("p-other", "member"), mine).expectStatus().isNotFound();
    desk.get(officer("u-buji"), mine).expectStatus().isNotFound();
    desk.post(applicant, mine + "/qualification", NOTHING).expectStatus().isForbidden();

    json(desk.step(AUTHOR, mine, "qualification", NOTHING), 200);
    JsonNode early = json(desk.step(AUTHOR, mine, "exam", marks(80, 90)), 422);
    assertThat(early.path("code").asString()).isEqualTo("recruitment.not-closed");
    closed(recruitment);
    json(desk.step(AUTHOR, mine, "exam", marks(80, 90)), 200);
    json(desk.step(AUTHOR, mine, "selection", NOTHING), 200);
    json(desk.step(AUTHOR, mine, "vetting", Map.of("passed", true)), 200);
    json(desk.step(AUTHOR, mine, "notice", NOTHING), 200);
    JsonNode notice = json(desk.get(applicant, recruitment + "/public-notice"), 200);
    assertThat(notice.at("/items/0/maskedName").asString()).isEqualTo("陈**");
    assertThat(notice.at("/items/0/lastDay").asString()).isEqualTo("2023-10-16");

    json(desk.step(AUTHOR, mine, "objection", Map.of("grounds", "经历不符")), 200);
    JsonNode self = json(desk.step(AUTHOR, mine, "objection-answer", answer(false)), 403);
    assertThat(self.path("code").asString()).isEqualTo("approval.own-application");
    json(desk.step(SECOND, mine, "objection-answer", answer(false)), 200);
    json(desk.step(ABOVE, mine, "hiring", NOTHING), 409);
    clock.set(Instant.parse("2023-10-17T02:00:00Z"));
    deadlines.runDue();
    desk.await(AUTHOR, mine, "status", "CLEARED");
    JsonNode own = json(desk.step(AUTHOR, mine, "hiring", NOTHING), 403);
    assertThat(own.path("code").asString()).isEqualTo("approval.own-application");
    JsonNode hired = json(desk.step(ABOVE, mine, "hiring", NOTHING), 200);
    assertThat(hired.path("hiredOn").asString()).isEqualTo("2023-10-17");
    assertThat(
            json(desk.get(applicant, APPLICATIONS + "/mine"), 200)
                .at("/items/0")
                .path("status")
                .asString())
        .isEqualTo("HIRED");
  }

  @Test
  void who_serves_at_another_union_is_not_hired_before_they_have_left_there() {
    Map<String, Object> person = IdentityNumbers.person("孙小军", 1991);
    Map<String, Object> serving =
        Map.of("unionId", "u-buji", "person", person, "hiredOn", "2022-03-01", "rank", 2);
    json(desk.post(officer("u-buji"), "/api/v1/union-workers", serving), 201);
    String recruitment = published(1);
    Map<String, Object> form =
        Map.of("recruitmentId", id(recruitment), "person", person, "education", "BACHELOR");
    String entered =
        APPLICATIONS
            + "/"
            + json(desk.post(AUTHOR, APPLICATIONS + "/entries", form), 201).path("id").asString();
    json(desk.step(SECOND, entered, "qualification", NOTHING), 200);
    closed(recruitment);
    json(desk.step(AUTHOR, entered, "exam", marks(80, 90)), 200);
    json(desk.step(AUTHOR, entered, "selection", NOTHING), 200);
    json(desk.step(AUTHOR, entered, "vetting", Map.of("passed", true)), 200);
    json(desk.step(AUTHOR, entered, "notice", NOTHING), 200);
    clock.set(Instant.parse("2023-10-17T02:00:00Z"));
    deadlines.runDue();
    desk.await(AUTHOR, entered, "status", "CLEARED");
    JsonNode twice = json(desk.step(ABOVE, entered, "hiring", NOTHING), 422);
    assertThat(twice.path("code").asString()).isEqualTo("recruitment.in-service");
    assertThat(twice.path("detail").asString()).contains("孙**");
    assertThat(json(desk.get(AUTHOR, entered), 200).path("status").asString()).isEqualTo("CLEARED");
  }

  @Test
  void no_more_are_taken_on_than_there_are_places_however_many_press_at_once() {
    String recruitment = published(2);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String path = enter(recruitment);
      json(desk.step(SECOND, path, "qualification", NOTHING), 200);
      all.add(path);
    }
    closed(recruitment);
    for (String path : all) {
      json(desk.step(AUTHOR, path, "exam", marks(80, 80)), 200);
    }
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(it -> desk.step(AUTHOR, all.get(it), "selection", NOTHING))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 200, 422, 422, 422, 422, 422, 422);
    String selected = APPLICATIONS + "?status=SELECTED&recruitment=" + id(recruitment);
    List<String> taken = Desk.ids(json(desk.get(AUTHOR, selected), 200));
    assertThat(taken).hasSize(2);

    String first = APPLICATIONS + "/" + taken.getFirst();
    json(desk.step(AUTHOR, first, "vetting", Map.of("passed", false, "reason", "考察不合格")), 200);
    String next = all.stream().filter(it -> !taken.contains(id(it))).findFirst().orElseThrow();
    json(desk.step(AUTHOR, next, "selection", NOTHING), 200);
    JsonNode full =
        json(
            desk.step(
                AUTHOR,
                all.stream()
                    .filter(it -> !taken.contains(id(it)) && !it.equals(next))
                    .findFirst()
                    .orElseThrow(),
                "selection",
                NOTHING),
            422);
    assertThat(full.path("code").asString()).isEqualTo("recruitment.no-seat");

    json(desk.step(AUTHOR, recruitment, "conclusion", NOTHING), 200);
    desk.await(AUTHOR, next, "status", "CLOSED");
  }

  @Test
  void who_it_is_stands_on_the_audit_trail_and_the_same_command_acts_once() {
    String recruitment = published(1);
    Map<String, Object> form = form(recruitment, "欧阳建国", 1990);
    String path = APPLICATIONS + "/entries";
    JsonNode one =
        json(desk.post(AUTHOR, path, form, it -> it.set("Idempotency-Key", "enter-1")), 201);
    JsonNode same =
        json(desk.post(AUTHOR, path, form, it -> it.set("Idempotency-Key", "enter-1")), 201);
    assertThat(same.path("id").asString()).isEqualTo(one.path("id").asString());
    String entered = APPLICATIONS + "/" + one.path("id").asString();
    Map<String, Object> purpose = Map.of("purpose", "电话通知面试时间");
    JsonNode plain = json(desk.post(SECOND, entered + "/disclosures", purpose), 200);
    assertThat(plain.path("name").asString()).isEqualTo("欧阳建国");
    desk.post(officer("u-buji"), entered + "/disclosures", purpose).expectStatus().isNotFound();
    Token auditor = TestTokens.of("auditor", "auditor");
    desk.post(auditor, entered + "/disclosures", purpose).expectStatus().isForbidden();
    JsonNode stale =
        json(
            desk.post(SECOND, entered + "/qualification", NOTHING, it -> it.setIfMatch("\"7\"")),
            412);
    assertThat(stale.path("code").asString()).isNotEmpty();
    Map<String, Object> reason = Map.of("reason", "岗位调整");
    desk.step(officer("u-longgang"), recruitment, "cancellation", reason).expectStatus().isOk();
    desk.await(AUTHOR, entered, "status", "CLOSED");
  }

  private String published(int seats) {
    Map<String, Object> announcement =
        Map.of(
            "post", "社区工会联合会社会化工会工作者",
            "seats", seats,
            "education", "COLLEGE",
            "conditions", "熟悉工会业务。",
            "applyUntil", "2023-09-28");
    Map<String, Object> body = Map.of("unionId", "u-bantian", "announcement", announcement);
    String path =
        RECRUITMENTS + "/" + json(desk.post(AUTHOR, RECRUITMENTS, body), 201).path("id").asString();
    JsonNode own = json(desk.step(AUTHOR, path, "publication", NOTHING), 403);
    assertThat(own.path("code").asString()).isEqualTo("approval.own-application");
    json(desk.step(SECOND, path, "publication", NOTHING), 200);
    return path;
  }

  private void closed(String recruitment) {
    clock.set(Instant.parse("2023-10-09T02:00:00Z"));
    deadlines.runDue();
    desk.await(AUTHOR, recruitment, "status", "EXAMINING");
  }

  private String apply(Token applicant, Map<String, Object> form) {
    return APPLICATIONS
        + "/"
        + json(desk.post(applicant, APPLICATIONS, form), 201).path("id").asString();
  }

  private String enter(String recruitment) {
    Map<String, Object> form = form(recruitment, "王小明", 1995);
    return APPLICATIONS
        + "/"
        + json(desk.post(AUTHOR, APPLICATIONS + "/entries", form), 201).path("id").asString();
  }

  private static Map<String, Object> form(String recruitment, String name, int year) {
    return Map.of(
        "recruitmentId", id(recruitment),
        "person", IdentityNumbers.person(name, year),
        "education", "BACHELOR");
  }

  private static Map<String, Object> marks(int written, int interview) {
    return Map.of("written", written, "interview", interview);
  }

  private static Map<String, Object> answer(boolean upheld) {
    return Map.of("upheld", upheld, "answer", "经核查，经历属实");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
