package org.gonghui.member.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.union;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.sheets.SheetRow;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A union takes over from paper who has long been a member. */
@MemberLive
class TakenOverStoryTest {

  private static final String HEADINGS = "姓名,身份证号,手机号,用工形式,入会时间\n";

  @Autowired private WebTestClient client;
  @Autowired private UnionDirectory directory;
  @Autowired private TestClock clock;
  private Desk desk;
  private RosterDesk rosters;
  private String street;
  private String community;
  private LocalDate today;

  @BeforeEach
  void a_community_of_its_own() {
    desk = new Desk(client);
    street = union(directory, "u-longgang", UnionKind.STREET_FEDERATION);
    community = union(directory, street, UnionKind.COMMUNITY_FEDERATION);
    rosters = new RosterDesk(client, officer(community));
    today = WorkingDays.dateOf(clock.instant());
  }

  @Test
  void their_membership_began_on_the_day_on_the_roster_and_what_happened_since_can_be_recorded() {
    Person old = People.confirmed();
    Person applicant = People.confirmed();
    apply(applicant);
    Person fresh = People.confirmed();
    String job =
        rosters.send(
            HEADINGS + row(old, "2019年5月6日") + row(applicant, "2020/2/3") + row(fresh, ""));
    rosters.awaitEnd(job, "DONE");

    assertThat(rosters.result(job).path("unreadHeadings")).isEmpty();
    assertThat(found(old).path("joinedOn").asString()).isEqualTo("2019-05-06");
    assertThat(found(old).path("decidedOn").asString()).isEqualTo(today.toString());
    assertThat(found(applicant).path("joinedOn").asString()).isEqualTo("2020-02-03");
    assertThat(found(fresh).path("joinedOn").asString()).isEqualTo(today.toString());
    assertThat(code(retire(fresh, "2022-06-30"), 422)).isEqualTo("membership.before-joining");
    assertThat(code(retire(old, "2019-05-05"), 422)).isEqualTo("membership.before-joining");
    JsonNode retired = json(retire(old, "2022-06-30"), 200);
    assertThat(retired.path("status").asString()).isEqualTo("RETAINED");
  }

  @Test
  void who_has_long_been_a_member_counts_as_new_in_no_campaign_of_this_year() {
    String campaign = campaign();
    Person old = People.confirmed();
    Person fresh = People.confirmed();
    rosters.awaitEnd(rosters.send(HEADINGS + row(old, "2019-05-06") + row(fresh, "")), "DONE");
    Person last = People.confirmed();
    rosters.awaitEnd(rosters.send(HEADINGS + row(last, today.toString())), "DONE");

    String records = "/api/v1/campaign-records?campaignId=" + campaign + "&unionId=" + community;
    JsonNode counted =
        Awaitility.await()
            .until(
                () -> json(desk.get(officer(community), records), 200).path("items"),
                it ->
                    // of two members either may be heard of first
                    Stream.of(fresh, last)
                        .map(one -> found(one).path("id").asString())
                        .allMatch(it.toString()::contains));
    assertThat(counted.findValuesAsString("memberId"))
        .containsExactlyInAnyOrder(
            found(fresh).path("id").asString(), found(last).path("id").asString());
  }

  @Test
  void a_wrong_day_is_put_right_by_an_officer_and_counts_in_the_campaign_of_its_day() {
    String campaign = campaign();
    Person wrong = People.confirmed();
    Person fresh = People.confirmed();
    rosters.awaitEnd(
        rosters.send(HEADINGS + row(wrong, "2019-05-06") + row(fresh, today.toString())), "DONE");
    String member = found(wrong).path("id").asString();
    String other = found(fresh).path("id").asString();
    await(campaign, List.of(other));

    JsonNode corrected = json(correct(officer(community), member, today.toString()), 200);
    json(correct(officer(community), other, "2020-02-03"), 200);

    assertThat(corrected.path("joinedOn").asString()).isEqualTo(today.toString());
    JsonNode put = corrected.at("/standing/joiningCorrections/0");
    assertThat(put.path("before").asString()).isEqualTo("2019-05-06");
    assertThat(put.path("joinedOn").asString()).isEqualTo(today.toString());
    assertThat(put.path("reason").asString()).isEqualTo("会员证载明的入会日期");
    assertThat(put.path("correctedBy").asString()).startsWith("officer-");
    String history = "/api/v1/members/" + member + "/history";
    assertThat(json(desk.get(officer(community), history), 200).findValuesAsString("step"))
        .contains("joining-correction");
    await(campaign, List.of(member));
  }

  @Test
  void a_day_is_corrected_by_officers_of_the_union_alone_and_to_a_day_that_can_be() {
    Person person = People.confirmed();
    rosters.awaitEnd(rosters.send(HEADINGS + row(person, "2019-05-06")), "DONE");
    String member = found(person).path("id").asString();
    Token officer = officer(community);

    assertThat(code(correct(officer, member, today.plusDays(1).toString()), 422))
        .isEqualTo("date.future");
    assertThat(code(correct(officer, member, "1949-10-01"), 422))
        .isEqualTo("membership.joining-before-birth");
    assertThat(code(correct(officer, member, "2019-05-06"), 422)).isEqualTo("correction.nothing");
    String neighbour = union(directory, street, UnionKind.COMMUNITY_FEDERATION);
    String version = desk.version(officer, "/api/v1/members/" + member);
    desk.post(
            officer(neighbour),
            "/api/v1/members/" + member + "/correction",
            joinedOn("2020-01-01"),
            it -> it.setIfMatch(version))
        .expectStatus()
        .isNotFound();
    String personId = found(person).path("personId").asString();
    Token own = TestTokens.of(personId, "officer", "member").union(community);
    assertThat(code(correct(own, member, "2020-01-01"), 403))
        .isEqualTo("membership.own-application");
    Token themself = TestTokens.of(personId, "member");
    assertThat(code(correct(themself, member, "2020-01-01"), 403))
        .isEqualTo("membership.own-application");

    json(retire(person, "2022-06-30"), 200);
    assertThat(code(correct(officer, member, "2022-07-01"), 422))
        .isEqualTo("membership.joining-after-record");
    json(correct(officer, member, "2022-06-30"), 200);
  }

  private WebTestClient.ResponseSpec correct(Token token, String member, String day) {
    return desk.step(token, "/api/v1/members/" + member, "correction", joinedOn(day));
  }

  private static Map<String, Object> joinedOn(String day) {
    return Map.of("joinedOn", day, "evidence", "会员证载明的入会日期");
  }

  private void await(String campaign, List<String> members) {
    String records = "/api/v1/campaign-records?campaignId=" + campaign + "&unionId=" + community;
    Awaitility.await()
        .until(
            () ->
                json(desk.get(officer(community), records), 200)
                    .path("items")
                    .findValuesAsString("memberId"),
            members::equals);
  }

  @Test
  void a_day_that_no_membership_can_have_begun_on_is_refused_with_what_to_write() {
    Person person = People.confirmed();
    Person other = People.confirmed();
    Person third = People.confirmed();
    String job =
        rosters.send(
            HEADINGS
                + row(person, today.plusDays(1).toString())
                + row(other, "1949-10-01")
                + row(third, "2019.05"));
    rosters.awaitEnd(job, "DONE");

    Map<Integer, SheetRow> errors = rosters.errors(job);
    assertThat(errors.get(2).text("错误原因")).isEqualTo("入会日期：在今天之后");
    assertThat(errors.get(2).text("修改建议")).startsWith("入会日期：请填写原入会日期");
    assertThat(errors.get(3).text("错误原因")).isEqualTo("入会日期：早于公民身份号码中的出生日期");
    assertThat(errors.get(3).text("修改建议")).startsWith("入会日期：请按会员证");
    assertThat(errors.get(4).text("修改建议")).isEqualTo("入会日期：2019-05-01");
  }

  private static String row(Person it, String joinedOn) {
    return "%s,%s,%s,骑手,%s\n".formatted(it.name(), it.number(), it.phone(), joinedOn);
  }

  private void apply(Person person) {
    Map<String, Object> request = Desk.request(person);
    request.put("unionId", community);
    json(desk.post(Desk.worker(person), "/api/v1/members", request), 201);
  }

  private JsonNode found(Person person) {
    Map<String, String> question = Map.of("identityNumber", person.number());
    return json(desk.post(officer(community), "/api/v1/members/lookup", question), 200).get(0);
  }

  private WebTestClient.ResponseSpec retire(Person person, String since) {
    return desk.step(
        officer(community),
        "/api/v1/members/" + found(person).path("id").asString(),
        "retention",
        Map.of("cause", "RETIREMENT", "since", since));
  }

  private String campaign() {
    Map<String, Object> request = new HashMap<>();
    request.put("unionId", street);
    request.put("title", "新就业形态劳动者入会专项行动");
    request.put("kind", "NEW_FORM_MEMBERS");
    request.put("from", today.minusDays(10).toString());
    request.put("until", today.plusDays(20).toString());
    request.put("total", 4);
    request.put("targets", List.of(Map.of("unionId", community, "target", 4)));
    request.put("checkDays", List.of());
    String path = "/api/v1/campaigns";
    String id = json(desk.post(officer(street), path, request), 201).path("id").asString();
    json(desk.step(officer(street), path + "/" + id, "start", Map.of()), 200);
    return id;
  }
}
