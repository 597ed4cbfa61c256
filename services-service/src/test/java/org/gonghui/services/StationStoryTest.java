package org.gonghui.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Stations over HTTP, on the real servers. */
@LiveServices
class StationStoryTest {

  @Autowired WebTestClient web;
  @Autowired UnionDirectory directory;

  @BeforeEach
  void a_district_with_two_streets() {
    list("u-district", null, UnionKind.DISTRICT_FEDERATION);
    list("u-east", "u-district", UnionKind.STREET_FEDERATION);
    list("u-west", "u-district", UnionKind.STREET_FEDERATION);
  }

  @Test
  void a_station_is_planned_equipped_opened_found_and_closed() {
    String id = planned();
    String path = "/api/v1/stations/" + id;
    assertThat(nearest("WATER")).doesNotContain(id);
    change(path + "/opening", Map.of(), "\"1\"").expectStatus().isEqualTo(422);
    equip(path);
    change(path + "/opening", Map.of(), "\"2\"").expectStatus().isOk();
    await().untilAsserted(() -> assertThat(nearest("WATER")).contains(id));
    assertThat(nearest("MOTHERS_ROOM")).doesNotContain(id);
    change(path + "/closing", Map.of(), "\"3\"").expectStatus().isOk();
    await().untilAsserted(() -> assertThat(nearest("WATER")).doesNotContain(id));
  }

  @Test
  void a_decision_on_an_old_version_is_refused_and_one_without_a_version_too() {
    String path = "/api/v1/stations/" + planned();
    equip(path);
    change(path + "/opening", Map.of(), "\"1\"").expectStatus().isEqualTo(412);
    change(path + "/opening", Map.of(), null).expectStatus().isEqualTo(428);
  }

  @Test
  void a_station_outside_the_jurisdiction_can_be_seen_but_not_changed_or_planned() {
    String path = "/api/v1/stations/" + planned();
    get(officer("u-west"), path).expectStatus().isOk();
    web.post()
        .uri(path + "/closing")
        .headers(officer("u-west")::on)
        .header("If-Match", "\"1\"")
        .exchange()
        .expectStatus()
        .isNotFound();
    plan(officer("u-west")).expectStatus().isNotFound();
  }

  private String planned() {
    Map<?, ?> station =
        plan(officer("u-east"))
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return (String) station.get("id");
  }

  private ResponseSpec plan(Token who) {
    Map<String, Object> station =
        Map.of(
            "unionId", "u-east",
            "kind", "WARM_BEE_STATION",
            "name", "暖蜂驿站",
            "address", "坂田街道",
            "longitude", 114.06,
            "latitude", 22.65,
            "capacity", 10);
    return web.post().uri("/api/v1/stations").headers(who::on).bodyValue(station).exchange();
  }

  private void equip(String path) {
    Map<String, Object> hours =
        Map.of(
            "days",
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
            "opens",
            "08:00:00",
            "closes",
            "08:00:00");
    web.put()
        .uri(path + "/equipment")
        .headers(officer("u-east")::on)
        .header("If-Match", "\"1\"")
        .bodyValue(Map.of("facilities", List.of("WATER"), "openingHours", List.of(hours)))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private ResponseSpec change(String path, Map<String, ?> body, String version) {
    var request = web.post().uri(path).headers(officer("u-east")::on);
    if (version != null) {
      request.header("If-Match", version);
    }
    return request.bodyValue(body).exchange();
  }

  private List<String> nearest(String facility) {
    Map<?, ?> found =
        get(
                rider(),
                "/api/v1/stations/nearest?longitude=114.06&latitude=22.65&limit=50&facility="
                    + facility)
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return ((List<?>) found.get("items"))
        .stream().map(it -> (String) ((Map<?, ?>) it).get("id")).toList();
  }

  private ResponseSpec get(Token who, String path) {
    return web.get().uri(path).headers(who::on).exchange();
  }

  private static Token officer(String union) {
    return TestTokens.of("p-officer-" + union, "officer").union(union);
  }

  private static Token rider() {
    return TestTokens.of("p-rider", "member");
  }

  private void list(String union, String parent, UnionKind kind) {
    directory.apply(new UnionListed(union, parent, kind, union, UnionStatus.ACTIVE, null), 1);
  }
}
