package org.gonghui.e2e;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A union elects its committee; term, posts, certificate and what the chair does follow. */
final class Committee implements Story {

  private static final String DISTRICT = "officer-organizing";
  private static final String STREET = "officer-bantian";
  private static final String COMMUNITY = "officer-xiangjiaotang";
  private static final String API = "/api/v1/";

  private final Api api;
  private final Telling telling;
  private final long number = Instant.now().getEpochSecond();
  private final String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

  Committee(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("换届：一届委员会的产生 A committee is elected, and what follows");
    String union = enter();
    String enterprise = register(union);
    elect(union);
    certify(union);
    String chair = awaitChair(union);
    lead(chair);
    engage(chair, enterprise);
    link(union);
  }

  private String enter() {
    Map<String, ?> body =
        Map.of(
            "kind", "ENTERPRISE_UNION",
            "name", "样例" + number + "电子公司工会",
            "superiorId", "u-xiangjiaotang",
            "area", Map.of("street", "坂田街道", "community", "象角塘社区"),
            "establishedOn", "2020-05-01");
    return api.post(DISTRICT, API + "unions", body).expect(201).id();
  }

  private String register(String union) {
    Map<String, ?> file =
        Map.of(
            "unionId",
            "u-xiangjiaotang",
            "creditCode",
            Numbers.credit((int) (number % 1_000_000)),
            "headcount",
            180,
            "registeredOn",
            "2023-01-01",
            "coverage",
            Map.of("kind", "OWN_UNION", "unionId", union),
            "profile",
            Map.of(
                "name",
                "样例" + number + "电子公司",
                "area",
                Map.of("street", "坂田街道", "community", "象角塘社区"),
                "address",
                "坂田街道坂雪岗大道1号",
                "cluster",
                "IT",
                "ownership",
                "PRIVATE",
                "aboveScale",
                true));
    return api.post(COMMUNITY, API + "enterprises", file).expect(201).id();
  }

  private void elect(String union) {
    Map<String, ?> plan =
        Map.of(
            "termYears", 5,
            "members", 60,
            "meeting", "MEMBERS_MEETING",
            "entitled", 60,
            "meetingOn", today,
            "seats", 3,
            "viceChairs", 0);
    Map<String, ?> entry = Map.of("unionId", union, "plan", plan);
    String path =
        API + "elections/" + api.post(COMMUNITY, API + "elections", entry).expect(201).id();
    for (int it = 1; it <= 3; it++) {
      api.step(COMMUNITY, path, "nomination", candidate(it)).expect(200);
    }
    Reply few = api.step(COMMUNITY, path, "list-submission", Map.of()).expect(422);
    telling.say(
        "three candidates for three seats are refused by %s", few.body().at("/rule/source"));
    api.step(COMMUNITY, path, "nomination", candidate(4)).expect(200);
    api.step(COMMUNITY, path, "list-submission", Map.of()).expect(200);
    api.step(STREET, path, "list-approval", Map.of()).expect(200);
    Reply absent = api.step(COMMUNITY, path, "ballot", ballot(39)).expect(422);
    telling.say("39 of 60 are too few: %s", absent.body().at("/rule/id").asString(""));
    api.step(COMMUNITY, path, "ballot", ballot(50)).expect(200);
    Map<String, ?> chair = Map.of("personId", person(1), "post", "CHAIR", "inFavour", 3);
    Map<String, ?> officers = Map.of("heldOn", today, "present", 3, "votes", List.of(chair));
    api.step(COMMUNITY, path, "officers", officers).expect(200);
    api.step(COMMUNITY, path, "report", Map.of()).expect(200);
    api.step(STREET, path, "approval", Map.of()).expect(200);
    String terms = API + "terms?status=RUNNING&union=" + union;
    telling.eventually("the term", () -> api.get(STREET, terms), it -> !items(it).isEmpty());
    telling.say("50 elect three; the superior approves, and a term of five years runs");
  }

  private Map<String, ?> candidate(int place) {
    return Map.of(
        "personId",
        person(place),
        "name",
        "候选人" + place,
        "standsFor",
        place == 1 ? "CHAIR" : "MEMBER",
        "ties",
        List.of(),
        "nominatedBy",
        "第一工会小组");
  }

  private Map<String, ?> ballot(int present) {
    List<Map<String, ?>> votes =
        IntStream.rangeClosed(1, 4).<Map<String, ?>>mapToObj(it -> vote(it, present)).toList();
    Map<String, ?> turnout = Map.of("present", present, "returned", present, "invalid", 0);
    return Map.of("heldOn", today, "turnout", turnout, "votes", votes);
  }

  private Map<String, ?> vote(int place, int valid) {
    int inFavour = place <= 3 ? Math.min(valid, 40) : 5;
    return Map.of(
        "personId",
        person(place),
        "inFavour",
        inFavour,
        "against",
        valid - inFavour,
        "abstained",
        0);
  }

  private void certify(String union) {
    Map<String, ?> entry = Map.of("name", "样例" + number + "电子公司工会", "address", "坂雪岗大道1号");
    Map<String, ?> application = Map.of("unionId", union, "entry", entry);
    String certificates = API + "legal-person-certificates";
    String path =
        certificates + "/" + api.post(COMMUNITY, certificates, application).expect(201).id();
    Map<String, ?> issue = Map.of("number", "粤工法证字第" + number + "号");
    Reply issued = api.step(DISTRICT, path, "issue", issue).expect(200);
    telling.say("a legal person until %s, the last day of the term", issued.text("validUntil"));
  }

  private String awaitChair(String union) {
    String posts = API + "posts?status=HELD&post=CHAIR&employeesFrom=180&union=" + union;
    Reply found =
        telling.eventually("the chair", () -> api.get(STREET, posts), it -> !items(it).isEmpty());
    return API + "posts/" + found.body().at("/items/0/id").asString("");
  }

  private void lead(String chair) {
    String post = chair.substring(chair.lastIndexOf('/') + 1);
    Map<String, ?> nomination = Map.of("postId", post, "merits", "样例：热心服务职工");
    String geese = API + "leading-geese";
    String path = geese + "/" + api.post(COMMUNITY, geese, nomination).expect(201).id();
    api.step(STREET, path, "selection", Map.of()).expect(200);
    Map<String, ?> induction =
        Map.of("kind", "INDUCTION", "topic", "主席任职培训", "heldOn", today, "hours", 16);
    api.step(COMMUNITY, path, "training", induction).expect(200);
    String month = today.substring(0, 7);
    api.step(COMMUNITY, path, "allowance-claim", Map.of("month", month)).expect(422);
    telling.say(
        "the chair is a leading goose, trained; the allowance of %s waits for its end", month);
  }

  private void engage(String chair, String enterprise) {
    Map<String, ?> from = Map.of("from", today);
    Reply small = api.step(COMMUNITY, chair, "full-time", from).expect(422);
    Map<String, ?> grown = Map.of("count", 200, "from", today);
    api.step(COMMUNITY, API + "enterprises/" + enterprise, "headcounts", grown).expect(200, 201);
    telling.eventually(
        "200 employees",
        () -> api.get(STREET, chair),
        it -> it.body().at("/fullTime/possible").asBoolean(false));
    api.step(COMMUNITY, chair, "full-time", from).expect(200);
    telling.say(
        "180 employees have no full-time chair (%s), 200 do",
        small.body().at("/rule/source").asString(""));
  }

  private void link(String union) {
    Map<String, ?> branch =
        Map.of("name", "样例" + number + "党支部", "kind", "BRANCH", "foundedOn", "2020-06-01");
    Map<String, ?> entry =
        Map.of("unionId", union, "organisation", branch, "unionFoundedOn", "2020-05-01");
    String links = API + "party-links";
    String path = links + "/" + api.post(COMMUNITY, links, entry).expect(201).id();
    Map<String, ?> meeting =
        Map.of("kind", "MEETING", "title", "党工联席会议", "heldOn", today, "participants", 9);
    Reply met = api.step(COMMUNITY, path, "activity", meeting).expect(200);
    Telling.check(
        met.body().at("/standing/sameFounding").asBoolean(false),
        "union and branch were founded within ninety days");
    telling.say("union and party branch have met; the next joint meeting is due in three months");
  }

  private String person(int place) {
    return "p-sample-" + number + "-" + place;
  }

  private static List<?> items(Reply reply) {
    return reply.status() == 200 ? reply.body().path("items").valueStream().toList() : List.of();
  }
}
