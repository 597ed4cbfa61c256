package org.gonghui.org.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Desk.union;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@OrgLive
class UnionStoryTest {

  private static final String UNIONS = "/api/v1/unions";

  @Autowired Desk desk;
  @Autowired UnionDirectory directory;
  @Autowired DirectoryStart start;
  @Autowired Unions unions;
  @Autowired MongoDatabase database;

  @Test
  void the_base_data_is_there_once_however_often_the_service_starts() {
    String streets = UNIONS + "?kind=STREET_FEDERATION&limit=100";
    List<String> before = ids(json(desk.get(organizing(), streets), 200));
    start.run(new DefaultApplicationArguments());
    assertThat(ids(json(desk.get(organizing(), streets), 200))).isEqualTo(before);
    assertThat(before).filteredOn(it -> it.matches("u-[a-z]+")).hasSize(11).contains("u-buji");
    assertThat(directory.of("u-xiangjiaotang"))
        .containsExactly("u-xiangjiaotang", "u-bantian", "u-longgang");
  }

  @Test
  void a_union_that_exists_is_entered_under_a_street_and_known_at_once() {
    JsonNode made =
        json(
            desk.post(
                officer("u-bantian"),
                UNIONS,
                union("COMMUNITY_FEDERATION", "马安堂社区工会联合会", "u-bantian")),
            201);
    String id = made.path("id").asString();
    assertThat(made.path("level").asString()).isEqualTo("COMMUNITY");
    assertThat(directory.of(id)).containsExactly(id, "u-bantian", "u-longgang");
    assertThat(ids(json(desk.get(officer("u-bantian"), UNIONS + "?name=马安堂"), 200)))
        .containsExactly(id);
    assertThat(ids(json(desk.get(organizing(), UNIONS + "/u-bantian/subtree"), 200)))
        .contains(id, "u-xiangjiaotang", "u-tianan")
        .doesNotContain("u-bantian", "u-buji");
  }

  @Test
  void the_neighbouring_street_finds_nothing_by_id_list_subtree_or_as_superior() {
    desk.get(officer("u-buji"), UNIONS + "/u-bantian").expectStatus().isNotFound();
    desk.get(officer("u-buji"), UNIONS + "/u-bantian/subtree").expectStatus().isNotFound();
    desk.get(officer("u-buji"), UNIONS + "/u-bantian/history").expectStatus().isNotFound();
    JsonNode list = json(desk.get(officer("u-buji"), UNIONS + "?within=u-bantian"), 200);
    assertThat(list.path("items")).isEmpty();
    JsonNode refusal =
        json(
            desk.post(
                officer("u-buji"), UNIONS, union("COMMUNITY_FEDERATION", "邻街社区工会联合会", "u-bantian")),
            422);
    assertThat(refusal.path("code").asString()).isEqualTo("union.unknown");
  }

  @Test
  void a_kind_that_does_not_fit_is_refused_in_the_language_of_the_caller() {
    Map<String, Object> wrong = union("STREET_FEDERATION", "某街道总工会", "u-xiangjiaotang");
    JsonNode refusal = json(desk.post(organizing(), UNIONS, wrong), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("union.wrong-superior");
    assertThat(refusal.path("rule").path("id").asString()).isEqualTo("union.structure");
    json(desk.get(organizing(), "/api/v1/rules/union.structure"), 200);
    assertThat(refusal.path("detail").asString()).contains("街道总工会").contains("社区工会联合会");
  }

  @Test
  void a_union_older_than_its_superior_is_entered_under_the_one_before_and_moved() {
    Map<String, Object> street = dated("STREET_FEDERATION", "新设街道总工会", "u-longgang", "2020-05-01");
    String above = desk.enter(street);
    Map<String, Object> old = dated("ENTERPRISE_UNION", "老牌企业工会", above, "2020-04-30");
    JsonNode refusal = json(desk.post(organizing(), UNIONS, old), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("union.older-than-superior");
    assertThat(refusal.path("rule").path("id").asString()).isEqualTo("union.structure");
    assertThat(refusal.path("detail").asString()).contains("新设街道总工会").contains("2020-05-01");
    desk.enter(dated("ENTERPRISE_UNION", "同日企业工会", above, "2020-05-01"));

    String made = desk.enter(dated("ENTERPRISE_UNION", "老牌企业工会", "u-longgang", "2020-04-30"));
    Map<String, Object> move = Map.of("superiorId", above, "on", "2020-05-01");
    json(desk.step(organizing(), UNIONS + "/" + made, "superior-change", move), 202);
  }

  private static Map<String, Object> dated(String kind, String name, String superior, String day) {
    Map<String, Object> body = new HashMap<>(union(kind, name, superior));
    body.put("establishedOn", day);
    return body;
  }

  @Test
  void a_department_that_does_not_organize_enters_no_union() {
    var rights =
        TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");
    desk.post(rights, UNIONS, union("INDUSTRY_FEDERATION", "某行业工会联合会", "u-longgang"))
        .expectStatus()
        .isForbidden();
  }

  @Test
  void of_two_unions_of_one_name_sent_at_once_one_is_entered() {
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(it ->
                desk.post(
                    organizing(), UNIONS, union("INDUSTRY_FEDERATION", "快递行业工会联合会", "u-longgang")))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
  }

  @Test
  void the_same_request_sent_again_answers_the_same_union() {
    Map<String, Object> body = union("INDUSTRY_FEDERATION", "家政行业工会联合会", "u-longgang");
    List<String> made =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(it ->
                json(
                    desk.post(
                        organizing(), UNIONS, body, head -> head.set("Idempotency-Key", "enter-1")),
                    201))
            .map(it -> it.path("id").asString())
            .distinct()
            .toList();
    assertThat(made).hasSize(1);
  }

  @Test
  void everybody_signed_in_finds_a_union_by_its_name_and_sees_no_more_than_that() {
    JsonNode found =
        json(desk.get(TestTokens.of("p-worker", "member"), "/api/v1/union-directory?q=天安"), 200);
    assertThat(ids(found)).containsExactly("u-tianan");
    assertThat(found.path("items").get(0).propertyNames())
        .containsExactlyInAnyOrder("id", "name", "kind");
    desk.get(TestTokens.of("p-worker", "member"), UNIONS + "/u-tianan")
        .expectStatus()
        .isForbidden();
  }

  @Test
  void a_partner_needs_the_scope_for_the_directory() {
    var without = TestTokens.of("partner", "partner").scopes("verification:read");
    desk.get(without, "/api/v1/union-directory?q=天安").expectStatus().isForbidden();
    var with = TestTokens.of("partner", "partner").scopes("directory:read");
    desk.get(with, "/api/v1/union-directory?q=天安").expectStatus().isOk();
  }

  @Test
  void a_union_is_found_by_name_pinyin_and_initials_within_the_jurisdiction_of_who_asks() {
    for (String q : List.of("坂田", "bantian", "bt", "bt zgh", "u-bantian")) {
      assertThat(ids(json(desk.get(organizing(), UNIONS + "?level=STREET&q=" + q), 200)))
          .as(q)
          .containsExactly("u-bantian");
      assertThat(ids(json(desk.get(officer("u-buji"), UNIONS + "?q=" + q), 200))).as(q).isEmpty();
      assertThat(ids(json(desk.get(worker(), "/api/v1/union-directory?limit=1&q=" + q), 200)))
          .as(q)
          .containsExactly("u-bantian");
    }
    assertThat(
            ids(json(desk.get(officer("u-bantian"), UNIONS + "?q=sqgh&kind=PARK_FEDERATION"), 200)))
        .isEmpty();
    assertThat(ids(json(desk.get(officer("u-bantian"), UNIONS + "?q=yqgh"), 200)))
        .containsExactly("u-tianan");
    assertThat(ids(json(desk.get(officer("u-bantian"), UNIONS + "?q=（）"), 200))).isEmpty();
  }

  @Test
  void the_search_reads_the_index_and_only_what_it_answers() {
    var plan =
        Mono.from(
                database
                    .getCollection("unions")
                    .find(Unions.foundBy("bantian"))
                    .explain(com.mongodb.ExplainVerbosity.EXECUTION_STATS))
            .block();
    var stats = plan.get("executionStats", org.bson.Document.class);
    assertThat(stats.getInteger("totalDocsExamined")).isEqualTo(stats.getInteger("nReturned"));
    assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
  }

  @Test
  void unions_stored_before_there_were_keys_are_found_after_the_next_start() {
    Mono.from(
            database
                .getCollection("unions")
                .updateOne(
                    com.mongodb.client.model.Filters.eq("_id", "u-pingdi"),
                    com.mongodb.client.model.Updates.unset("state.searchKeys")))
        .block();
    assertThat(ids(json(desk.get(organizing(), UNIONS + "?q=pingdi"), 200))).isEmpty();
    start.run(new DefaultApplicationArguments());
    assertThat(ids(json(desk.get(organizing(), UNIONS + "?q=pingdi"), 200)))
        .containsExactly("u-pingdi");
  }

  @Test
  void the_way_up_is_shown_the_nearest_first_to_who_acts_for_the_union() {
    JsonNode above =
        json(desk.get(officer("u-xiangjiaotang"), UNIONS + "/u-xiangjiaotang/ancestors"), 200);
    assertThat(above.valueStream().map(it -> it.path("id").asString()))
        .containsExactly("u-bantian", "u-longgang");
    assertThat(above.get(0).path("level").asString()).isEqualTo("STREET");
    desk.get(officer("u-buji"), UNIONS + "/u-xiangjiaotang/ancestors").expectStatus().isNotFound();
  }

  private static TestTokens.Token worker() {
    return TestTokens.of("p-worker", "member");
  }

  @Test
  void what_is_malformed_is_told_where_and_leaves_nothing_behind() {
    JsonNode problem =
        json(desk.post(organizing(), UNIONS, Map.of("kind", "GUILD", "name", "x")), 400);
    assertThat(problem.path("errors")).isNotEmpty();
    desk.get(organizing(), UNIONS + "?colour=red").expectStatus().isBadRequest();
    desk.get(organizing(), UNIONS + "?name=\u0000").expectStatus().isBadRequest();
  }
}
