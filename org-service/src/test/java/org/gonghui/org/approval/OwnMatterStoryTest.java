package org.gonghui.org.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Polls;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Officers of the superior who stand, chair or entered something decide nothing of it. */
@OrgLive
class OwnMatterStoryTest {

  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token ABOVE = officer(COMMUNITY);
  private static final String OWN = "approval.own-application";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;

  @Test
  void who_stands_in_an_election_or_enters_its_votes_approves_neither_list_nor_result() {
    Token candidate = ofSuperior("p-3");
    Token clerk = ofSuperior("clerk-of-votes");
    Polls polls = new Polls(desk, union());
    String path = polls.prepare();
    polls.nominate(path, 10);
    json(polls.step(path, "list-submission", Map.of()), 200);
    refused(candidate, path, "list-approval", Map.of(), OWN);
    refused(candidate, path, "list-refusal", Map.of("text", "不同意"), OWN);
    json(desk.step(ABOVE, path, "list-approval", Map.of()), 200);

    json(desk.step(clerk, path, "ballot", Polls.ballot(48)), 200);
    polls.officers(path);
    json(polls.step(path, "report", Map.of()), 200);
    for (Token each : List.of(candidate, clerk)) {
      refused(each, path, "approval", Map.of(), OWN);
      refused(each, path, "refusal", Map.of("text", "不同意"), OWN);
    }
    allowed(ABOVE, path, "approval");
  }

  @Test
  void who_enters_the_election_of_the_chair_or_another_day_does_not_approve_the_result() {
    Token clerk = ofSuperior("clerk-of-officers");
    Token other = ofSuperior("clerk-of-days");
    Polls polls = new Polls(desk, union());
    String path = polls.prepare();
    polls.nominate(path, 11);
    Map<String, Object> eleventh = Map.of("personId", "p-11");
    json(desk.step(ofSuperior("clerk-of-lists"), path, "nomination-withdrawal", eleventh), 200);
    json(polls.step(path, "list-submission", Map.of()), 200);
    refused(ofSuperior("clerk-of-lists"), path, "list-approval", Map.of(), OWN);
    json(desk.step(ABOVE, path, "list-approval", Map.of()), 200);
    json(desk.step(other, path, "postponement", Map.of("meetingOn", "2023-09-20")), 200);
    json(polls.step(path, "ballot", Polls.ballot(48)), 200);
    new Polls(desk, "", clerk).officers(path);
    json(polls.step(path, "report", Map.of()), 200);
    refused(clerk, path, "approval", Map.of(), OWN);
    refused(other, path, "approval", Map.of(), OWN);
    allowed(ABOVE, path, "approval");
  }

  @Test
  void who_was_elected_in_between_does_not_approve_it() {
    String union = union();
    enterTerm(union);
    String left = "/api/v1/posts/" + chairOf(union);
    Map<String, Object> resigned = Map.of("reason", "RESIGNED", "on", "2023-09-18");
    json(desk.step(own(union), left, "departure", resigned), 200);
    String path = made(own(union), "/api/v1/posts", byElection(left, "p-9"));
    refused(ofSuperior("p-9"), path, "approval", Map.of(), OWN);
    refused(ofSuperior("p-9"), path, "refusal", Map.of("text", "不同意"), OWN);
    allowed(ABOVE, path, "approval");
  }

  @Test
  void nobody_extends_the_term_of_a_committee_on_which_they_sit() {
    String union = union();
    String path = enterTerm(union);
    Map<String, Object> ask = Map.of("months", 6, "reason", "企业搬迁");
    json(desk.step(own(union), path, "extension-request", ask), 200);
    for (String member : List.of("p-7", "p-13")) {
      refused(ofSuperior(member), path, "extension-grant", Map.of(), OWN);
      refused(ofSuperior(member), path, "extension-refusal", Map.of("text", "不同意"), OWN);
    }
    allowed(ABOVE, path, "extension-grant");
  }

  @Test
  void a_chair_of_a_by_election_who_does_not_sit_on_the_committee_does_not_extend_the_term() {
    String union = union();
    String path = enterTerm(union);
    String left = "/api/v1/posts/" + chairOf(union);
    Map<String, Object> resigned = Map.of("reason", "RESIGNED", "on", "2023-09-18");
    json(desk.step(own(union), left, "departure", resigned), 200);
    Token chair = ofSuperior("p-chair-in-between");
    String post = made(own(union), "/api/v1/posts", byElection(left, "p-chair-in-between"));
    Map<String, Object> ask = Map.of("months", 6, "reason", "企业搬迁");
    json(desk.step(own(union), path, "extension-request", ask), 200);
    assertThat(steps(chair, path)).contains("extension-grant");
    json(desk.step(ABOVE, post, "approval", Map.of()), 200);
    refused(chair, path, "extension-grant", Map.of(), OWN);
    refused(chair, path, "extension-refusal", Map.of("text", "不同意"), OWN);
    JsonNode listed = json(desk.get(chair, "/api/v1/terms?union=" + union), 200);
    assertThat(listed.at("/items/0/allowedSteps")).isEmpty();
    allowed(ABOVE, path, "extension-grant");
  }

  @Test
  void who_represents_a_union_does_not_register_it() {
    String union = union();
    enterTerm(union);
    Map<String, Object> entry = Map.of("name", "样板工会", "address", "坂雪岗大道1号");
    Map<String, Object> application = Map.of("unionId", union, "entry", entry);
    String path = made(own(union), "/api/v1/legal-person-certificates", application);
    Token chair = TestTokens.of("p-7", "officer").union("u-longgang").department("ORGANIZING");
    Map<String, Object> number = Map.of("number", "粤工法证字第本人%d号".formatted(next()));
    refused(chair, path, "issue", number, OWN);
    refused(chair, path, "refusal", Map.of("text", "不同意"), OWN);
    allowed(organizing(), path, "issue", number);
  }

  @Test
  void who_amended_the_plan_of_a_founding_does_not_approve_it() {
    Token founder = ofSuperior("worker-of-the-union");
    Token hand = ofSuperior("who-amends");
    String enterprise = desk.register(COMMUNITY, 60, null);
    Map<String, Object> body = Map.of("superiorId", COMMUNITY, "plan", plan(enterprise, 40));
    String path = made(founder, "/api/v1/union-foundings", body);
    json(desk.step(hand, path, "amendment", plan(enterprise, 45)), 200);
    json(desk.step(founder, path, "application", Map.of()), 200);
    refused(hand, path, "approval", Map.of(), "founding.own-application");
    allowed(ABOVE, path, "approval");
  }

  /** Refused, and not offered either. */
  private void refused(Token by, String path, String step, Object body, String code) {
    assertThat(steps(by, path)).as(step).doesNotContain(step);
    assertThat(json(desk.step(by, path, step, body), 403).path("code").asString()).isEqualTo(code);
  }

  private void allowed(Token by, String path, String step) {
    allowed(by, path, step, Map.of());
  }

  private void allowed(Token by, String path, String step, Object body) {
    assertThat(steps(by, path)).contains(step);
    json(desk.step(by, path, step, body), 200);
  }

  private List<String> steps(Token by, String path) {
    return json(desk.get(by, path), 200)
        .path("allowedSteps")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private String made(Token by, String resource, Object body) {
    return resource + "/" + json(desk.post(by, resource, body), 201).path("id").asString();
  }

  private String enterTerm(String union) {
    List<String> all = List.of("p-7", "p-8", "p-9", "p-10", "p-11", "p-12", "p-13");
    Map<String, Object> committee =
        Map.of("members", 320, "chairId", "p-7", "viceChairIds", List.of(), "committeeIds", all);
    Map<String, Object> term =
        Map.of("unionId", union, "startsOn", "2020-11-01", "years", 3, "committee", committee);
    return made(organizing(), "/api/v1/terms", term);
  }

  private String chairOf(String union) {
    String held = "/api/v1/posts?status=HELD&post=CHAIR&union=" + union;
    Awaitility.await("the chair")
        .until(() -> Desk.ids(json(desk.get(ABOVE, held), 200)).size() == 1);
    return Desk.ids(json(desk.get(ABOVE, held), 200)).getFirst();
  }

  private static Map<String, Object> byElection(String vacant, String person) {
    Map<String, Object> candidate =
        Map.of(
            "personId", person,
            "name", "王五",
            "standsFor", "CHAIR",
            "ties", List.of(),
            "nominatedBy", "工会委员会");
    Map<String, Object> vote =
        Map.of("heldOn", "2023-09-20", "entitled", 9, "present", 8, "inFavour", 7);
    String id = vacant.substring(vacant.lastIndexOf('/') + 1);
    return Map.of("predecessorId", id, "candidate", candidate, "vote", vote);
  }

  private static Map<String, Object> plan(String enterprise, int members) {
    String name = "本人事项第%d工会".formatted(next());
    return Desk.plan("ENTERPRISE_UNION", name, 5, Map.of(enterprise, members));
  }

  private String union() {
    String name = "本人第%d工会".formatted(next());
    return desk.enter(Desk.union("ENTERPRISE_UNION", name, COMMUNITY));
  }

  private static Token ofSuperior(String person) {
    return TestTokens.of(person, "officer").union(COMMUNITY);
  }

  private static Token own(String union) {
    return TestTokens.of("officer-of-" + union, "officer").union(union);
  }

  private static int next() {
    return NUMBER.incrementAndGet();
  }
}
