package org.gonghui.member.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gonghui.contracts.ActivistEvent.ActivistRegistered;
import org.gonghui.contracts.AidMatter;
import org.gonghui.contracts.ConsentEvent.ConsentGiven;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.ContestEvent.ContestEntered;
import org.gonghui.contracts.ContestKind;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderPlaced;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderRefused;
import org.gonghui.contracts.CoverEvent.AccidentCoverGiven;
import org.gonghui.contracts.GroupEvent.GroupFounded;
import org.gonghui.contracts.GroupEvent.GroupLeaderChanged;
import org.gonghui.contracts.GroupKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitMade;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitOpened;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticed;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationSubmitted;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidRefused;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.contracts.StudioEvent.StudioApplied;
import org.gonghui.contracts.StudioEvent.StudioWithdrawn;
import org.gonghui.kernel.Ids;
import org.gonghui.member.overview.Overviews.Entry;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A person reads on one page what all services know of their matters. */
@MemberLive
class MyPageStoryTest {

  private static final String ME = "/api/v1/me";
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);

  @Autowired private WebTestClient client;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private EventJson events;
  @Autowired private Copies copies;
  @Autowired private TestClock clock;

  private final Person rider = People.confirmed();
  private Desk desk;
  private EventWire wire;

  @BeforeEach
  void open() {
    clock.set(LiveParts.START);
    desk = new Desk(client);
    wire = new EventWire(kafka, events, LiveParts.START);
  }

  @Test
  void one_page_tells_of_everything_that_concerns_me_and_of_nobody_else() {
    String member = desk.join(rider);
    desk.awaitLevel(member, "AUTHORITATIVE");
    String aid = Ids.next("aid");
    wire.send(aid, 1, applied(aid));
    String visit = "visit-" + aid;
    wire.send(visit, 1, new HospitalVisitOpened(visit, aid, rider.account(), UNION, DAY));
    // as the first release told it, without the person
    wire.send(visit, 2, new HospitalVisitMade(visit, aid, null, UNION, DAY));
    String cover = "cover-" + member;
    wire.send(cover, 1, given(cover, member));
    applyForWork();

    JsonNode page =
        awaitPage(it ->
            stage(it, "covers").equals("GIVEN")
                && stage(it, "hospitalVisits").equals("MADE")
                && level(it).equals("AUTHORITATIVE")
                && stage(it, "jobApplications").equals("ON_NOTICE")
                && stage(it, "legalAidCases").equals("APPLIED"));
    assertThat(stage(page, "memberships")).isEqualTo("ACTIVE");
    assertThat(page.at("/memberships/0/stageName").asString()).isEqualTo("在籍");
    ResponseSpec english =
        client.get().uri(ME).headers(worker(rider)::on).header("Accept-Language", "en").exchange();
    assertThat(json(english, 200).at("/memberships/0/stageName").asString()).isEqualTo("A member");
    assertThat(page.at("/memberships/0/card").asString()).isEqualTo("/api/v1/members/me/card");
    assertThat(page.at("/memberships/0/unionName").asString()).isEqualTo("象角塘社区工会联合会");
    assertThat(page.at("/legalAidCases/0/href").asString()).endsWith(aid);
    assertThat(page.at("/jobApplications/0/href").asString()).contains("/job-applications/");
    assertThat(page.at("/jobApplications/0/due/0/lastDay").asString()).isEqualTo("2023-10-19");
    assertThat(page.at("/jobApplications/0/due/0/source").asString()).contains("本系统规定");
    assertThat(page.at("/due/0/name").asString()).isEqualTo("decision");
    assertThat(page.at("/due/0/daysLeft").asLong()).isEqualTo(7);
    assertThat(page.at("/due/0/yours").asBoolean()).isFalse();
    assertThat(page.at("/due/1/name").asString()).isEqualTo("public-notice");
    assertThat(page.at("/due/2/source").asString()).contains("调解仲裁法");
    assertThat(page.at("/due/2/yours").asBoolean()).isTrue();
    assertThat(page.toString()).doesNotContain(rider.name(), rider.number(), rider.phone());

    assertThat(json(desk.get(worker(People.confirmed()), ME), 200).at("/memberships")).isEmpty();
    desk.get(officer(UNION), ME).expectStatus().isForbidden();
  }

  @Test
  void an_event_that_comes_again_and_a_rebuild_from_the_topics_change_nothing() {
    String member = desk.apply(rider);
    String reason = "不在本工会管辖范围";
    desk.step(officer(UNION), "/api/v1/members/" + member, "refusal", Map.of("reason", reason))
        .expectStatus()
        .isOk();
    String aid = Ids.next("aid");
    wire.send(aid, 1, applied(aid));
    wire.send(aid, 2, new LegalAidRefused(aid, null, UNION, DAY));
    stand(member);
    JsonNode before =
        awaitPage(it ->
            stage(it, "activists").equals("ACTIVE")
                && stage(it, "studios").equals("REVOKED")
                && stage(it, "contestEntries").equals("ENTERED")
                && stage(it, "groupsLed").equals("ENDED")
                && stage(it, "courseOrders").equals("REFUSED")
                && stage(it, "consents").equals("GIVEN")
                && stage(it, "memberships").equals("REFUSED")
                && stage(it, "legalAidCases").equals("REFUSED"));
    assertThat(before.at("/due")).hasSize(2);
    assertThat(before.at("/contestEntries/0/title").asString()).isEqualTo("送餐练兵");
    assertThat(before.at("/contestEntries/0/kind").asString()).isEqualTo("DRILL");
    assertThat(before.at("/contestEntries/0/day").asString()).isEqualTo("2023-09-29");
    assertThat(before.at("/groupsLed/0/title").asString()).isEqualTo("篮球协会");
    assertThat(before.at("/courseOrders/0/title").asString()).isEqualTo("安全驾驶");
    assertThat(before.at("/studios/0/grade").asString()).isEqualTo("DISTRICT");

    wire.send(aid, 1, applied(aid));
    wire.send(aid, 2, new LegalAidRefused(aid, null, UNION, DAY));
    String late = Ids.next("aid");
    wire.send(late, 1, applied(late));
    awaitPage(it -> it.at("/legalAidCases").size() == 2);
    Overview read = told();

    spoil();
    rebuild();
    assertThat(Matter.of(told().facts().values())).isEqualTo(Matter.of(read.facts().values()));
    assertThat(copies.told().block()).hasSize(1);
    desk.post(officer(UNION), "/operations/overviews/rebuild", Map.of())
        .expectStatus()
        .isForbidden();
  }

  private Overview told() {
    return copies.read().find(List.of(rider.account())).blockFirst();
  }

  /** What the person has become and where they take part. */
  private void stand(String member) {
    String id = Ids.next();
    wire.send("activist-" + id, 1, new ActivistRegistered("activist-" + id, member, UNION, DAY));
    String studio = "studio-" + id;
    wire.send(studio, 1, new StudioApplied(studio, UNION, HonourLevel.DISTRICT, member, DAY));
    wire.send(studio, 2, new StudioWithdrawn(studio, UNION, DAY, member));
    String group = "group-" + id;
    wire.send(group, 1, new GroupFounded(group, UNION, GroupKind.CLUB, member, DAY, "篮球协会"));
    wire.send(
        group, 2, new GroupLeaderChanged(group, UNION, "member-other", member, DAY, null, null));
    String order = "course-order-" + id;
    wire.send(
        order,
        1,
        new CourseOrderPlaced(order, "course-1", UNION, rider.account(), 45, DAY, "安全驾驶"));
    wire.send(
        order, 2, new CourseOrderRefused(order, "course-1", UNION, DAY, rider.account(), "安全驾驶"));
    String entry = "entry-" + id;
    wire.send(
        entry,
        1,
        new ContestEntered(
            "contest-1",
            UNION,
            entry,
            List.of(member),
            DAY,
            ContestKind.DRILL,
            "送餐练兵",
            DAY.plusDays(9)));
    String consent = "consent-" + id;
    wire.send(
        consent,
        1,
        new ConsentGiven(
            consent,
            rider.account(),
            UNION,
            ConsentPurpose.INSURANCE,
            SensitiveData.HEALTH,
            1,
            DAY));
  }

  /** For work with a union, and is to be hired. */
  private void applyForWork() {
    String work = Ids.next("application");
    RunningPeriod notice =
        new RunningPeriod(
            "public-notice", "union-worker.public-notice", DAY, LocalDate.of(2023, 10, 19), false);
    wire.send(work, 1, new JobApplicationSubmitted(work, "r-1", UNION, DAY, rider.account()));
    wire.send(
        work,
        2,
        new JobApplicationNoticed(work, "r-1", UNION, DAY, rider.account(), List.of(notice)));
  }

  /** Something that no event said. */
  private void spoil() {
    Overview it = told();
    Fact wrong = it.facts().values().iterator().next().stage(Stage.LAPSED);
    copies.read().add(List.of(new Entry(rider.account(), "wrong", wrong))).block();
    assertThat(told().facts()).containsKey("wrong");
  }

  private void rebuild() {
    TestTokens.Token operator = TestTokens.of("operator", "operator");
    JsonNode job = json(desk.post(operator, "/operations/overviews/rebuild", Map.of()), 202);
    String path = "/api/v1/jobs/" + job.path("id").asString();
    await()
        .until(() -> json(desk.get(operator, path), 200).path("status").asString().equals("DONE"));
  }

  private JsonNode awaitPage(Predicate<JsonNode> ready) {
    return await().until(() -> json(desk.get(worker(rider), ME), 200), ready);
  }

  private static String stage(JsonNode page, String list) {
    return page.path(list).path(0).path("stage").asString("");
  }

  private static String level(JsonNode page) {
    return page.at("/memberships/0/level").asString("");
  }

  private LegalAidApplied applied(String aid) {
    List<RunningPeriod> periods =
        List.of(
            new RunningPeriod("decision", "legal-aid.decision", DAY, DAY.plusDays(7), false),
            new RunningPeriod(
                "arbitration", "arbitration.limitation", DAY, DAY.plusYears(1), true));
    return new LegalAidApplied(
        aid, rider.account(), UNION, AidMatter.INJURY_COMPENSATION, DAY, periods);
  }

  private AccidentCoverGiven given(String cover, String member) {
    LocalDate from = DAY.plusDays(1);
    return new AccidentCoverGiven(
        cover, member, rider.account(), UNION, from, from.plusYears(1).minusDays(1));
  }
}
