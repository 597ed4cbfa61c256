package org.gonghui.org.certificates;

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
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who represents a union when its chair has left within the term. */
@OrgLive
class ChairStoryTest {

  private static final String CERTIFICATES = "/api/v1/legal-person-certificates";
  private static final String POSTS = "/api/v1/posts";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token ABOVE = officer(COMMUNITY);
  private static final Map<String, Object> ENTRY = Map.of("name", "样板工会", "address", "坂雪岗大道1号");
  private static final Map<String, Object> NOTHING = Map.of();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;

  @Test
  void a_union_is_registered_with_the_chair_of_a_by_election() {
    String union = union();
    String chair = chair(union);
    leaves(union, chair);
    JsonNode vacant = json(desk.post(own(union), CERTIFICATES, application(union)), 422);
    assertThat(vacant.path("code").asString()).isEqualTo("certificate.chair-vacant");
    assertThat(vacant.path("detail").asString()).isEqualTo("工会主席职务空缺，没有法定代表人；请先补选主席。");
    follows(union, chair);
    JsonNode applied = json(desk.post(own(union), CERTIFICATES, application(union)), 201);
    assertThat(applied.path("representativeId").asString()).isEqualTo("p-9");
    String path = CERTIFICATES + "/" + applied.path("id").asString();
    Token chairs = TestTokens.of("p-9", "officer").union("u-longgang").department("ORGANIZING");
    JsonNode self = json(desk.step(chairs, path, "issue", number()), 403);
    assertThat(self.path("code").asString()).isEqualTo("approval.own-application");
    JsonNode issued = json(desk.step(organizing(), path, "issue", number()), 200);
    assertThat(issued.path("representativeId").asString()).isEqualTo("p-9");
  }

  @Test
  void what_was_applied_for_by_the_chair_before_is_issued_to_who_follows_and_not_in_between() {
    String union = union();
    String chair = chair(union);
    String path = apply(union);
    leaves(union, chair);
    JsonNode vacant = json(desk.step(organizing(), path, "issue", number()), 422);
    assertThat(vacant.path("code").asString()).isEqualTo("certificate.chair-vacant");
    follows(union, chair);
    JsonNode issued = json(desk.step(organizing(), path, "issue", number()), 200);
    assertThat(issued.path("representativeId").asString()).isEqualTo("p-9");
  }

  @Test
  void a_change_enters_who_was_elected_in_between_and_keeps_who_is_on_file_until_then() {
    String union = union();
    String chair = chair(union);
    String path = apply(union);
    json(desk.step(organizing(), path, "issue", number()), 200);
    leaves(union, chair);
    assertThat(changed(union, path)).isEqualTo("p-7");
    reported(union, chair);
    assertThat(changed(union, path)).isEqualTo("p-7");
    approved(union);
    assertThat(changed(union, path)).isEqualTo("p-9");
  }

  private String changed(String union, String path) {
    Map<String, Object> change = Map.of("entry", ENTRY, "changedOn", "2023-09-20");
    json(desk.step(own(union), path, "change-request", change), 200);
    return json(desk.step(organizing(), path, "change", NOTHING), 200)
        .path("representativeId")
        .asString();
  }

  /** In a term whose chair holds the post. */
  private String chair(String union) {
    Map<String, Object> committee =
        Map.of(
            "members",
            320,
            "chairId",
            "p-7",
            "viceChairIds",
            List.of(),
            "committeeIds",
            List.of("p-7", "p-8", "p-9", "p-10", "p-11", "p-12", "p-13"));
    Map<String, Object> body =
        Map.of("unionId", union, "startsOn", "2020-11-01", "years", 3, "committee", committee);
    json(desk.post(organizing(), "/api/v1/terms", body), 201);
    Awaitility.await().until(() -> posts(union, "HELD").size() == 1);
    return posts(union, "HELD").getFirst();
  }

  private void leaves(String union, String chair) {
    Map<String, Object> resigned = Map.of("reason", "RESIGNED", "on", "2023-09-18");
    json(desk.step(own(union), POSTS + "/" + chair, "departure", resigned), 200);
  }

  private void follows(String union, String chair) {
    reported(union, chair);
    approved(union);
  }

  private void reported(String union, String chair) {
    Map<String, Object> candidate =
        Map.of(
            "personId", "p-9",
            "name", "王五",
            "standsFor", "CHAIR",
            "ties", List.of(),
            "nominatedBy", "工会委员会");
    Map<String, Object> vote =
        Map.of("heldOn", "2023-09-20", "entitled", 9, "present", 8, "inFavour", 7);
    Map<String, Object> body = Map.of("predecessorId", chair, "candidate", candidate, "vote", vote);
    json(desk.post(own(union), POSTS, body), 201);
  }

  private void approved(String union) {
    String reported = posts(union, "REPORTED").getFirst();
    json(desk.step(ABOVE, POSTS + "/" + reported, "approval", NOTHING), 200);
  }

  private List<String> posts(String union, String status) {
    String chairs = POSTS + "?post=CHAIR&status=" + status + "&union=" + union;
    return Desk.ids(json(desk.get(ABOVE, chairs), 200));
  }

  private String apply(String union) {
    return CERTIFICATES
        + "/"
        + json(desk.post(own(union), CERTIFICATES, application(union)), 201).path("id").asString();
  }

  private static Map<String, Object> application(String union) {
    return Map.of("unionId", union, "entry", ENTRY);
  }

  private static Map<String, Object> number() {
    return Map.of("number", "粤工法证字第7%08d号".formatted(NUMBER.incrementAndGet()));
  }

  private static Token own(String union) {
    return TestTokens.of("officer-of-" + union, "officer").union(union);
  }

  private String union() {
    String name = "代表第%d工会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("ENTERPRISE_UNION", name, COMMUNITY));
  }
}
