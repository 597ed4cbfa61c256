package org.gonghui.org.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.operator;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.gonghui.contracts.AidMatter;
import org.gonghui.contracts.CoverEvent.AccidentCoverGiven;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.EndCause;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitOpened;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidEscalated;
import org.gonghui.contracts.LegalAidEvent.LegalAidWithdrawn;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.StationEvent.StationOpened;
import org.gonghui.contracts.StationKind;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Event;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Wire;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@OrgLive
class OverviewStoryTest {

  private static final String COMMUNITY = "u-tianan";
  private static final Token OFFICER = officer(COMMUNITY);
  private static final LocalDate DAY = LocalDate.of(2023, 9, 18);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired Wire wire;
  @Autowired MongoDatabase database;

  @Test
  void an_enterprise_shows_what_all_services_tell_of_its_union_and_what_none_tells_yet() {
    String union = union();
    String path = enterprise("OWN_UNION", union);
    String group = desk.enter(Desk.union("UNION_GROUP", "全景小组" + union, union));
    String verified = member(union);
    String gone = member(union);
    member(group);
    send(verified, 3, verified(verified, union));
    send(gone, 3, new MemberEnded(gone, "p-1", union, EndCause.WITHDRAWAL, DAY));
    String station = id("station");
    send(station, 2, new StationOpened(station, COMMUNITY, StationKind.WARM_BEE_STATION, DAY));
    cover(union, DAY.plusYears(1));
    cover(union, DAY.minusDays(1));
    String visit = id("visit");
    send(visit, 1, new HospitalVisitOpened(visit, "aid-1", "p-1", union, DAY));
    String open = aid(union, DAY.plusDays(9));
    send(open, 2, new LegalAidEscalated(open, "p-1", union, "decision", DAY));
    String withdrawn = aid(union, DAY.plusDays(2));
    send(withdrawn, 2, new LegalAidWithdrawn(withdrawn, "p-1", union, DAY));

    await(path, "MEMBERS", Map.of("joined", 2L, "verified", 1L));
    await(path, "COVERS", Map.of("given", 2L, "running", 1L));
    await(path, "HOSPITAL_VISITS", Map.of("open", 1L, "made", 0L));
    JsonNode aid = await(path, "LEGAL_AID", Map.of("cases", 2L, "open", 1L, "escalated", 1L));
    assertThat(aid.path("nextDueOn").asString()).isEqualTo(DAY.plusDays(9).toString());
    assertThat(aid.path("knowledge").asString()).isEqualTo("KNOWN");
    assertThat(aid.path("knownUpTo").asString("")).startsWith("2023-09-20");
    assertThat(subject(path, "STATIONS").at("/figures/openInArea").asLong()).isPositive();
    JsonNode contracts = subject(path, "COLLECTIVE_CONTRACTS");
    assertThat(contracts.path("knowledge").asString()).isEqualTo("NOT_REPORTED");
    assertThat(contracts.path("figures").isEmpty()).isTrue();
    assertThat(contracts.path("knownUpTo").isNull() || contracts.path("knownUpTo").isMissingNode())
        .isTrue();
    assertThat(view(path).toString()).doesNotContain("p-1").doesNotContain(verified);
  }

  @Test
  void an_event_that_comes_late_or_twice_changes_nothing_and_what_was_lost_is_read_again() {
    String union = union();
    String path = enterprise("OWN_UNION", union);
    String member = id("m");
    send(member, 4, new MemberEnded(member, "p-1", union, EndCause.WITHDRAWAL, DAY));
    send(member, 2, joined(member, union));
    send(member, 3, verified(member, union));
    String other = member(union);
    send(other, 2, joined(other, union));
    send(other, 3, joined(other, union));
    await(path, "MEMBERS", Map.of("joined", 1L, "verified", 0L));
    var stored = database.getCollection("reportedRecords");
    // the one that came twice is past, too, and cannot bring back what is lost below
    Awaitility.await(other)
        .until(() ->
            Mono.from(
                        stored.countDocuments(
                            Filters.and(
                                Filters.eq("_id", other), Filters.eq(Told.UNION + ".version", 3L))))
                    .block()
                == 1);

    Mono.from(stored.deleteOne(Filters.eq("_id", other))).block();
    Mono.from(stored.updateOne(Filters.eq("_id", member), Updates.set("standing.value", "ACTIVE")))
        .block();
    Mono.from(stored.updateOne(Filters.eq("_id", member), Updates.set("standing.version", 3L)))
        .block();
    await(path, "MEMBERS", Map.of("joined", 1L, "verified", 1L));
    JsonNode job =
        json(desk.post(operator(), "/operations/enterprise-overviews/rebuild", Map.of()), 202);
    desk.await(operator(), "/api/v1/jobs/" + job.path("id").asString(), "status", "DONE");
    await(path, "MEMBERS", Map.of("joined", 1L, "verified", 0L));
  }

  @Test
  void figures_of_a_joint_union_or_a_federation_are_not_passed_off_as_one_enterprises() {
    String joint = desk.enter(Desk.union("JOINT_UNION", "全景联合工会" + NUMBER.get(), COMMUNITY));
    String first = enterprise("JOINT_UNION", joint);
    enterprise("JOINT_UNION", joint);
    member(joint);
    JsonNode shared = await(first, "MEMBERS", Map.of("joined", 1L, "verified", 0L));
    assertThat(shared.path("knowledge").asString()).isEqualTo("OF_SEVERAL");
    assertThat(view(first).at("/coveredBy/enterprises").asLong()).isEqualTo(2);

    JsonNode covered = subject(enterprise("FEDERATION", COMMUNITY), "MEMBERS");
    assertThat(covered.path("knowledge").asString()).isEqualTo("NOT_ATTRIBUTABLE");
    assertThat(covered.path("figures").isEmpty()).isTrue();
    JsonNode none = subject(enterprise("NONE", null), "MEMBERS");
    assertThat(none.path("knowledge").asString()).isEqualTo("NO_UNION");
  }

  @Test
  void plan_and_visits_are_in_it_and_only_those_above_see_it() {
    String path = enterprise("NONE", null);
    String enterprise = path.substring("/api/v1/enterprises/".length());
    Map<String, Object> visit =
        Map.of(
            "enterpriseId",
            enterprise,
            "visitedOn",
            "2023-09-19",
            "purpose",
            "FOUNDING",
            "findings",
            "愿意建会");
    json(desk.post(OFFICER, "/api/v1/enterprise-visits", visit), 201);
    Map<String, Object> goal = Map.of("kind", "OWN_UNION", "text", "年底前建会", "by", "2023-12-31");
    Map<String, Object> step =
        Map.of("title", "宣讲", "ownerId", "p-1", "ownerAs", "工会工作者", "dueOn", "2023-10-01");
    Map<String, Object> plan =
        Map.of("enterpriseId", enterprise, "goal", goal, "steps", List.of(step));
    json(desk.post(OFFICER, "/api/v1/enterprise-plans", plan), 201);

    JsonNode seen = view(path);
    assertThat(seen.at("/visits/visits").asLong()).isEqualTo(1);
    assertThat(seen.at("/visits/lastPurpose").asString()).isEqualTo("FOUNDING");
    assertThat(seen.at("/plan/steps").asInt()).isEqualTo(1);
    assertThat(seen.at("/plan/nextDueOn").asString()).isEqualTo("2023-10-01");
    json(desk.get(officer("u-bantian"), path + "/overview"), 200);
    json(desk.get(officer("u-xiangjiaotang"), path + "/overview"), 404);
  }

  private JsonNode view(String path) {
    return json(desk.get(OFFICER, path + "/overview"), 200);
  }

  private JsonNode subject(String path, String name) {
    return view(path)
        .path("reported")
        .valueStream()
        .filter(it -> it.path("subject").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode await(String path, String subject, Map<String, Long> figures) {
    return Awaitility.await(subject)
        .until(
            () -> subject(path, subject),
            it ->
                figures.entrySet().stream()
                    .allMatch(
                        one -> it.at("/figures/" + one.getKey()).asLong(-1) == one.getValue()));
  }

  private String enterprise(String coverage, String union) {
    Map<String, Object> body = Desk.enterprise(COMMUNITY, 20, null);
    if (union != null) {
      body.put("coverage", Map.of("kind", coverage, "unionId", union));
    }
    return "/api/v1/enterprises/"
        + json(desk.post(OFFICER, "/api/v1/enterprises", body), 201).path("id").asString();
  }

  private String union() {
    String name = "全景第%d工会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("ENTERPRISE_UNION", name, COMMUNITY));
  }

  private String member(String union) {
    String member = id("m");
    send(member, 2, joined(member, union));
    return member;
  }

  private static MemberJoined joined(String member, String union) {
    return new MemberJoined(member, "p-1", union, EmploymentForm.ENTERPRISE_EMPLOYEE, DAY);
  }

  private static MemberVerified verified(String member, String union) {
    return new MemberVerified(
        member,
        "p-1",
        union,
        EmploymentForm.ENTERPRISE_EMPLOYEE,
        VerificationLevel.AUTHORITATIVE,
        DAY);
  }

  private void cover(String union, LocalDate until) {
    String cover = id("cover");
    send(cover, 1, new AccidentCoverGiven(cover, "m-1", "p-1", union, until.minusYears(1), until));
  }

  private String aid(String union, LocalDate due) {
    String aid = id("aid");
    RunningPeriod decision = new RunningPeriod("decision", "legal-aid.decision", DAY, due, false);
    send(
        aid,
        1,
        new LegalAidApplied(aid, "p-1", union, AidMatter.values()[0], DAY, List.of(decision)));
    return aid;
  }

  private void send(String subject, long version, Event event) {
    wire.send(subject, version, event);
  }

  private static String id(String kind) {
    return kind + "-" + UUID.randomUUID();
  }
}
