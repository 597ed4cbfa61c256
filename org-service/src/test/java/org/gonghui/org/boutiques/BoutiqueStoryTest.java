package org.gonghui.org.boutiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Inspections.own;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.Inspections;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A programme of the district, of which one street is looked at. */
@OrgLive
class BoutiqueStoryTest {

  private static final String PROGRAMMES = "/api/v1/boutique-programmes";
  private static final String BOUTIQUES = "/api/v1/boutiques";
  private static final String STREET = "u-pingdi";
  private static final Token DISTRICT = organizing();
  private static final Token OTHER =
      TestTokens.of("officer-office", "officer").union("u-longgang").department("OFFICE");
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final AtomicInteger YEAR = new AtomicInteger(2030);
  private static final Map<String, Integer> STANDARD =
      Map.of("built", 28, "running", 22, "lively", 22, "strong", 18);

  @Autowired Desk desk;
  @Autowired Inspections inspections;

  @Test
  void every_street_takes_part_and_a_community_creates_its_services_and_is_confirmed() {
    String programme = programme();
    String union = community();
    JsonNode opened = json(desk.get(officer(STREET), PROGRAMMES + "/" + programme), 200);
    assertThat(opened.path("streets").findValuesAsString("streetId"))
        .contains(STREET, "u-buji", "u-bantian", "u-longgangjie");
    assertThat(opened.path("perStreet").asInt()).isEqualTo(2);
    assertThat(opened.at("/rule/id").asString()).isEqualTo("boutique.programme");
    code(choose(officer(STREET), programme, union), 403, "approval.not-yours-to-decide");
    code(choose(DISTRICT, programme, STREET), 422, "boutique.not-a-community");
    code(choose(DISTRICT, programme, "u-anle"), 422, "union.unknown");
    code(inspections.open(union, "BOUTIQUE_FEDERATION"), 422, "boutique.not-chosen");
    String path = chosen(programme, union);
    assertThat(json(desk.get(DISTRICT, path), 200).path("rule")).isEqualTo(opened.path("rule"));
    code(choose(DISTRICT, programme, union), 409, "boutique.exists");
    json(desk.get(officer("u-baolong"), path), 404);

    serve(union, path, "阳光工会议事堂");
    serve(union, path, "阳光金粒子");
    code(desk.step(OTHER, path, "confirmation", Map.of()), 422, "boutique.standard-not-met");
    String appraisal =
        inspections.inspected(union, "BOUTIQUE_FEDERATION", STANDARD, officer(STREET));
    code(desk.step(DISTRICT, path, "confirmation", Map.of()), 403, "boutique.confirmed-by-chooser");
    json(desk.step(OTHER, path, "confirmation", Map.of()), 200);
    JsonNode view = json(desk.get(OTHER, PROGRAMMES + "/" + programme), 200);
    assertThat(view.path("confirmed").asInt()).isEqualTo(1);
    assertThat(view.path("services").asInt()).isEqualTo(2);
    Map<String, Object> reason = Map.of("reason", "议事堂停办");
    json(desk.step(officer(STREET), appraisal, "withdrawal", reason), 200);
    desk.await(OTHER, path, "status", "WITHDRAWN");
  }

  @Test
  void a_street_has_two_places_however_many_choose_at_once_and_one_is_free_when_one_ends() {
    String programme = programme();
    List<String> communities = IntStream.range(0, 8).mapToObj(_ -> community()).toList();
    List<Integer> statuses =
        communities.stream()
            .parallel()
            .map(it ->
                choose(DISTRICT, programme, it).expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 201, 422, 422, 422, 422, 422, 422);
    String full =
        BOUTIQUES + "?street=" + STREET + "&status=CREATING&limit=100&programme=" + programme;
    List<String> two = Desk.ids(json(desk.get(DISTRICT, full), 200));
    assertThat(two).hasSize(2);
    JsonNode view = json(desk.get(DISTRICT, PROGRAMMES + "/" + programme), 200);
    assertThat(view.path("fullStreets").asInt()).isEqualTo(1);

    String path = BOUTIQUES + "/" + two.getFirst();
    json(desk.step(DISTRICT, path, "withdrawal", Map.of("reason", "社区调整")), 200);
    String next =
        communities.stream().filter(it -> !taken(programme, it)).findFirst().orElseThrow();
    json(choose(DISTRICT, programme, next), 201);
    String third =
        communities.stream().filter(it -> !taken(programme, it)).findFirst().orElseThrow();
    code(choose(DISTRICT, programme, third), 422, "boutique.street-full");
  }

  private boolean taken(String programme, String union) {
    String path = BOUTIQUES + "?status=CREATING&union=" + union + "&programme=" + programme;
    return !Desk.ids(json(desk.get(DISTRICT, path), 200)).isEmpty();
  }

  private void serve(String union, String path, String name) {
    Map<String, Object> service = Map.of("name", name, "need", "园区职工", "from", "2023-09-01");
    json(desk.step(own(union), path, "service", service), 200);
  }

  private String programme() {
    Map<String, Object> opening =
        Map.of("unionId", "u-longgang", "name", "精品社区创建", "year", YEAR.incrementAndGet());
    code(desk.post(officer(STREET), PROGRAMMES, opening), 422, "union.unknown");
    String id = json(desk.post(DISTRICT, PROGRAMMES, opening), 201).path("id").asString();
    code(desk.post(OTHER, PROGRAMMES, opening), 409, "boutique.programme-exists");
    return id;
  }

  private ResponseSpec choose(Token by, String programme, String union) {
    return desk.post(by, BOUTIQUES, Map.of("programmeId", programme, "unionId", union));
  }

  private String chosen(String programme, String union) {
    return BOUTIQUES + "/" + json(choose(DISTRICT, programme, union), 201).path("id").asString();
  }

  private String community() {
    String name = "精品第%d社区工会联合会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("COMMUNITY_FEDERATION", name, STREET));
  }

  private static void code(ResponseSpec answer, int status, String code) {
    assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
  }
}
