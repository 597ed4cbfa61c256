package org.gonghui.org.boutiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Inspections.own;

import java.util.ArrayList;
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

/** Nanshan's eight streets with two communities each, as its seed has them. */
@OrgLive
class BoutiqueStoryTest {

  private static final String PROGRAMMES = "/api/v1/boutique-programmes";
  private static final String BOUTIQUES = "/api/v1/boutiques";
  private static final Token DISTRICT = district("officer-nanshan-1", "ORGANIZING");
  private static final Token OTHER = district("officer-nanshan-2", "OFFICE");
  private static final AtomicInteger YEAR = new AtomicInteger(2030);
  private static final Map<String, Integer> STANDARD =
      Map.of("built", 28, "running", 22, "lively", 22, "strong", 18);

  @Autowired Desk desk;
  @Autowired Inspections inspections;

  @Test
  void eight_streets_take_part_and_a_community_creates_its_services_and_is_confirmed() {
    String programme = programme();
    JsonNode opened = json(desk.get(officer("u-xili"), PROGRAMMES + "/" + programme), 200);
    assertThat(opened.path("streets").size()).isEqualTo(8);
    assertThat(opened.path("perStreet").asInt()).isEqualTo(2);
    code(choose(officer("u-xili"), programme, "u-yangguang"), 403, "approval.not-yours-to-decide");
    code(choose(DISTRICT, programme, "u-xili"), 422, "boutique.not-a-community");
    code(choose(DISTRICT, programme, "u-xiangjiaotang"), 422, "union.unknown");
    code(inspections.open("u-yangguang", "BOUTIQUE_FEDERATION"), 422, "boutique.not-chosen");
    String path = chosen(programme, "u-yangguang");
    code(choose(DISTRICT, programme, "u-yangguang"), 409, "boutique.exists");
    json(desk.get(officer("u-shekou"), path), 404);

    serve("u-yangguang", path, "阳光工会议事堂");
    serve("u-yangguang", path, "阳光金粒子");
    code(desk.step(OTHER, path, "confirmation", Map.of()), 422, "boutique.standard-not-met");
    String appraisal =
        inspections.inspected("u-yangguang", "BOUTIQUE_FEDERATION", STANDARD, officer("u-xili"));
    code(desk.step(DISTRICT, path, "confirmation", Map.of()), 403, "boutique.confirmed-by-chooser");
    json(desk.step(OTHER, path, "confirmation", Map.of()), 200);
    JsonNode view = json(desk.get(OTHER, PROGRAMMES + "/" + programme), 200);
    assertThat(view.path("confirmed").asInt()).isEqualTo(1);
    assertThat(view.path("services").asInt()).isEqualTo(2);
    Map<String, Object> reason = Map.of("reason", "议事堂停办");
    json(desk.step(officer("u-xili"), appraisal, "withdrawal", reason), 200);
    desk.await(OTHER, path, "status", "WITHDRAWN");
  }

  @Test
  void a_street_has_two_places_however_many_choose_at_once_and_one_is_free_when_one_ends() {
    String programme = programme();
    List<String> communities = new ArrayList<>(List.of("u-yuyi", "u-haibin"));
    IntStream.range(0, 6).forEach(it -> communities.add(community(it)));
    List<Integer> statuses =
        communities.stream()
            .parallel()
            .map(it ->
                choose(DISTRICT, programme, it).expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 201, 422, 422, 422, 422, 422, 422);
    String full = BOUTIQUES + "?street=u-shekou&status=CREATING&limit=100&programme=" + programme;
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
        Map.of("unionId", "u-nanshan", "name", "精品社区创建", "year", YEAR.incrementAndGet());
    code(desk.post(officer("u-xili"), PROGRAMMES, opening), 422, "union.unknown");
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

  private String community(int number) {
    String name = "蛇口第%d社区工会联合会".formatted(number);
    Map<String, Object> union = Desk.union("COMMUNITY_FEDERATION", name, "u-shekou");
    return json(desk.post(DISTRICT, "/api/v1/unions", union), 201).path("id").asString();
  }

  private static Token district(String person, String department) {
    return TestTokens.of(person, "officer").union("u-nanshan").department(department);
  }

  private static void code(ResponseSpec answer, int status, String code) {
    assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
  }
}
