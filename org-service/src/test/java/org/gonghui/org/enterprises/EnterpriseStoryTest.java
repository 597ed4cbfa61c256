package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.enterprise;
import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gonghui.org.testing.CreditCodes;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@OrgLive
class EnterpriseStoryTest {

  private static final String FILES = "/api/v1/enterprises";
  private static final String COMMUNITY = "u-xiangjiaotang";

  @Autowired Desk desk;
  @Autowired MongoDatabase database;

  @Test
  void a_file_shows_its_contact_masked_and_keeps_it_sealed() {
    String id = desk.register(COMMUNITY, 60, null);
    JsonNode file = json(desk.get(officer(COMMUNITY), FILES + "/" + id), 200);
    assertThat(file.path("contact").path("phone").asString()).isEqualTo("138****5678");
    assertThat(file.path("contact").path("name").asString()).isEqualTo("欧***");
    String stored =
        Flux.from(database.getCollection("enterprises").find(new Document("_id", id)))
            .blockFirst()
            .toJson();
    assertThat(stored).doesNotContain("13812345678").doesNotContain("欧阳志强");
  }

  @Test
  void the_contact_is_disclosed_for_a_purpose_and_on_record() {
    String id = desk.register(COMMUNITY, 60, null);
    String path = FILES + "/" + id + "/contact-disclosures";
    desk.post(officer(COMMUNITY), path, Map.of("purpose", " ")).expectStatus().isBadRequest();
    desk.post(officer("u-buji"), path, Map.of("purpose", "走访")).expectStatus().isNotFound();
    JsonNode contact = json(desk.post(officer(COMMUNITY), path, Map.of("purpose", "走访")), 200);
    assertThat(contact.path("phone").asString()).isEqualTo("13812345678");
    JsonNode trail =
        json(
            desk.get(
                TestTokens.of("auditor", "auditor").union("u-longgang"),
                "/operations/audit/entries?subject=" + id),
            200);
    assertThat(trail.path("items")).hasSize(1);
  }

  @Test
  void the_neighbouring_street_sees_no_file_and_opens_none_here() {
    String id = desk.register(COMMUNITY, 60, null);
    desk.get(officer("u-buji"), FILES + "/" + id).expectStatus().isNotFound();
    assertThat(ids(json(desk.get(officer("u-buji"), FILES + "?limit=100"), 200)))
        .doesNotContain(id);
    assertThat(ids(json(desk.get(officer("u-bantian"), FILES + "?limit=100"), 200))).contains(id);
    JsonNode refusal =
        json(desk.post(officer("u-buji"), FILES, enterprise(COMMUNITY, 60, null)), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("union.unknown");
  }

  @Test
  void of_the_same_credit_code_sent_at_once_one_file_is_opened() {
    Map<String, Object> body = enterprise(COMMUNITY, 60, null);
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(it -> desk.post(officer(COMMUNITY), FILES, body))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
  }

  @Test
  void a_wrong_credit_code_is_refused_by_the_rule_and_not_repeated() {
    Map<String, Object> body = enterprise(COMMUNITY, 60, null);
    String right = CreditCodes.next();
    body.put("creditCode", right.substring(0, 17) + (right.endsWith("0") ? "1" : "0"));
    JsonNode refusal = json(desk.post(officer(COMMUNITY), FILES, body), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("credit-code.check-character");
    assertThat(refusal.path("rule").path("source").asString()).contains("GB 32100");
    assertThat(refusal.toString()).doesNotContain(right.substring(0, 17));
  }

  @Test
  void two_officers_who_enter_a_headcount_on_the_same_version_do_not_overwrite_each_other() {
    String path = FILES + "/" + desk.register(COMMUNITY, 60, null);
    String version = desk.version(officer(COMMUNITY), path);
    List<Integer> statuses =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(it ->
                desk.post(
                    officer(COMMUNITY),
                    path + "/headcounts",
                    Map.of("count", 100 + it),
                    head -> head.setIfMatch(version)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412);
    desk.post(officer(COMMUNITY), path + "/headcounts", Map.of("count", 7))
        .expectStatus()
        .isEqualTo(428);
  }

  @Test
  void a_new_number_of_employees_without_the_number_is_refused_and_not_read_as_none() {
    String path = FILES + "/" + desk.register(COMMUNITY, 60, null);
    Map<String, Object> unsaid = new HashMap<>(Map.of("from", "2023-05-01"));
    for (int i = 0; i < 2; i++) {
      JsonNode refusal = json(desk.step(officer(COMMUNITY), path, "headcounts", unsaid), 400);
      assertThat(refusal.at("/errors/0/pointer").asString()).isEqualTo("/count");
      assertThat(refusal.at("/errors/0/code").asString()).isEqualTo("field.not-null");
      unsaid.put("count", null);
    }
    assertThat(json(desk.get(officer(COMMUNITY), path), 200).path("headcount").asInt())
        .isEqualTo(60);
  }

  @Test
  void a_large_enterprise_is_not_covered_by_a_federation_and_the_answer_quotes_the_law() {
    String path = FILES + "/" + desk.register(COMMUNITY, 25, null);
    JsonNode refusal =
        json(
            desk.step(
                officer(COMMUNITY), path, "federation-coverage", Map.of("unionId", COMMUNITY)),
            422);
    assertThat(refusal.path("rule").path("id").asString())
        .isEqualTo("union.establishment.committee");
    assertThat(refusal.path("rule").path("source").asString()).isEqualTo("工会法 第十一条");
  }

  @Test
  void a_file_is_opened_under_a_federation_only_by_the_small_who_may_grow_there() {
    Map<String, Object> large = enterprise("u-tianan", 30, "FEDERATION");
    JsonNode refusal = json(desk.post(officer("u-tianan"), FILES, large), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("enterprise.own-union-required");
    assertThat(refusal.path("rule").path("id").asString())
        .isEqualTo("union.establishment.committee");
    String path = FILES + "/" + desk.register("u-tianan", 24, "FEDERATION");
    Map<String, Object> grown = Map.of("count", 30, "from", "2023-09-01");
    JsonNode file = json(desk.step(officer("u-tianan"), path, "headcounts", grown), 200);
    assertThat(file.path("coverage").asString()).isEqualTo("FEDERATION");
    assertThat(file.path("size").asString()).isEqualTo("FROM_25");
  }

  @Test
  void who_covers_it_is_of_the_callers_jurisdiction_and_of_the_kind_that_covers_so() {
    String own = desk.enter(Desk.union("ENTERPRISE_UNION", "覆盖样例工会", COMMUNITY));
    String joint = desk.enter(Desk.union("JOINT_UNION", "覆盖样例联合工会", COMMUNITY));
    String beside = desk.enter(Desk.union("ENTERPRISE_UNION", "布吉样例工会", "u-buji"));

    assertThat(refusal("OWN_UNION", COMMUNITY)).isEqualTo("enterprise.covered-otherwise");
    assertThat(refusal("OWN_UNION", joint)).isEqualTo("enterprise.covered-otherwise");
    assertThat(refusal("JOINT_UNION", COMMUNITY)).isEqualTo("enterprise.covered-otherwise");
    assertThat(refusal("FEDERATION", own)).isEqualTo("enterprise.covered-otherwise");
    assertThat(refusal("NONE", COMMUNITY)).isEqualTo("enterprise.covered-by-none");
    assertThat(refusal("OWN_UNION", beside)).isEqualTo("union.unknown");
    assertThat(refusal("FEDERATION", "u-buji")).isEqualTo("union.unknown");
    assertThat(refusal("FEDERATION", "u-longgang")).isEqualTo("union.unknown");

    json(desk.post(officer("u-bantian"), FILES, covered("OWN_UNION", own)), 201);
    json(desk.post(officer("u-bantian"), FILES, covered("JOINT_UNION", joint)), 201);
    json(desk.post(officer("u-bantian"), FILES, covered("JOINT_UNION", own)), 201);
    JsonNode file =
        json(desk.post(officer("u-bantian"), FILES, covered("FEDERATION", COMMUNITY)), 201);
    assertThat(file.at("/coverings/0/rules/0/id").asString())
        .isEqualTo("union.establishment.committee");
  }

  private String refusal(String kind, String unionId) {
    return json(desk.post(officer("u-bantian"), FILES, covered(kind, unionId)), 422)
        .path("code")
        .asString();
  }

  private static Map<String, Object> covered(String kind, String unionId) {
    Map<String, Object> body = new HashMap<>(enterprise(COMMUNITY, 20, null));
    body.put("coverage", Map.of("kind", kind, "unionId", unionId));
    return body;
  }

  @Test
  void everything_that_is_missing_is_told_at_once() {
    Map<String, Object> body = enterprise(COMMUNITY, 60, null);
    body.remove("headcount");
    body.remove("unionId");
    String refusal = json(desk.post(officer(COMMUNITY), FILES, body), 400).toString();
    assertThat(refusal).contains("headcount", "unionId");
  }

  @Test
  void a_federation_covers_from_the_day_on_which_it_was_established_by_the_rule_of_that_day() {
    Map<String, Object> young = new HashMap<>(Desk.union("PARK_FEDERATION", "覆盖样例园区", COMMUNITY));
    young.put("establishedOn", "2023-06-01");
    String park = desk.enter(young);
    String path = FILES + "/" + desk.register(COMMUNITY, 12, null);
    Map<String, Object> early = Map.of("unionId", park, "from", "2023-05-31");
    JsonNode refusal = json(desk.step(officer(COMMUNITY), path, "federation-coverage", early), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("enterprise.covered-before-union");
    assertThat(refusal("FEDERATION", park)).isEqualTo("enterprise.covered-before-union");
    Map<String, Object> old = new HashMap<>(covered("FEDERATION", COMMUNITY));
    old.put("registeredOn", "2019-01-01");
    JsonNode file = json(desk.post(officer("u-bantian"), FILES, old), 201);
    assertThat(file.at("/coverings/0/rules/0/from").asString()).isEqualTo("2022-01-01");
  }

  @Test
  void a_file_is_found_by_its_credit_code_in_small_letters_too() {
    Map<String, Object> body = enterprise(COMMUNITY, 60, null);
    json(desk.post(officer(COMMUNITY), FILES, body), 201);
    String code = ((String) body.get("creditCode")).toLowerCase(Locale.ROOT);
    assertThat(ids(json(desk.get(officer(COMMUNITY), FILES + "?creditCode=" + code), 200)))
        .hasSize(1);
  }

  @Test
  void files_are_found_by_coverage_size_cluster_and_name() {
    String id = desk.register("u-tianan", 12, "FEDERATION");
    String query = "?coverage=FEDERATION&size=UNDER_25&cluster=IT&union=u-tianan&name=深圳";
    JsonNode found = json(desk.get(officer("u-bantian"), FILES + query), 200);
    assertThat(ids(found)).contains(id);
    assertThat(found.path("items").get(0).path("coveredBy").asString()).isEqualTo("u-tianan");
    desk.get(officer("u-bantian"), FILES + "?size=HUGE").expectStatus().isBadRequest();
  }

  @Test
  void a_correction_keeps_the_contact_that_it_leaves_out() {
    String path = FILES + "/" + desk.register(COMMUNITY, 60, null);
    Map<String, Object> profile = Desk.profile("更名后的公司");
    profile.remove("contact");
    JsonNode file =
        json(
            desk.put(officer(COMMUNITY), path + "/profile", path, Map.of("profile", profile)), 200);
    assertThat(file.path("name").asString()).isEqualTo("更名后的公司");
    assertThat(file.path("contact").path("phone").asString()).isEqualTo("138****5678");
  }
}
