package org.gonghui.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.FormerPlace;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.UnionEvent.UnionMoved;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Stations and covers follow the union that they belong to. */
@LiveServices
class MovedUnionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final String STATIONS = "/api/v1/stations";

  @Autowired WebTestClient web;
  @Autowired UnionDirectory directory;
  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired EventJson json;

  private final String mark = UUID.randomUUID().toString();
  private final String district = "u-district-" + mark;
  private final String east = "u-east-" + mark;
  private final String west = "u-west-" + mark;
  private final String park = "u-park-" + mark;

  @Test
  void the_station_and_the_covers_of_a_moved_park_go_with_it() {
    EventWire wire = new EventWire(kafka, json, Instant.parse("2026-06-01T04:00:00Z"));
    list(wire, district, null, UnionKind.DISTRICT_FEDERATION);
    list(wire, east, district, UnionKind.STREET_FEDERATION);
    list(wire, west, district, UnionKind.STREET_FEDERATION);
    list(wire, park, east, UnionKind.PARK_FEDERATION);
    await()
        .until(() ->
            List.of(district, east, west, park).stream()
                .allMatch(it -> directory.versionOf(it) == 1));
    String station = planned();
    String cover = covered(wire);
    wire.send(park, 2, new UnionMoved(park, east, west, DAY, 1, district));
    wire.send(
        park,
        2,
        new UnionListed(
            park,
            west,
            UnionKind.PARK_FEDERATION,
            park,
            UnionStatus.ACTIVE,
            null,
            null,
            List.of(new FormerPlace(east, DAY))));
    await().untilAsserted(() -> get(officer(west), cover).expectStatus().isOk());
    await().untilAsserted(() -> assertThat(stationsOf(west)).containsExactly(station));
    get(officer(east), cover).expectStatus().isNotFound();
    get(officer(park), cover).expectStatus().isOk();
    assertThat(stationsOf(east)).isEmpty();
    close(officer(east), station).expectStatus().isNotFound();
  }

  private String planned() {
    Map<String, Object> station =
        Map.of(
            "unionId",
            park,
            "kind",
            "WARM_BEE_STATION",
            "name",
            "暖蜂驿站",
            "address",
            "坂田街道",
            "longitude",
            114.06,
            "latitude",
            22.65,
            "capacity",
            10);
    Map<?, ?> made =
        web.post()
            .uri(STATIONS)
            .headers(officer(east)::on)
            .bodyValue(station)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return (String) made.get("id");
  }

  private String covered(EventWire wire) {
    String member = "member-" + mark;
    wire.send(
        member,
        1,
        new MemberVerified(
            member, "p-rider", park, EmploymentForm.COURIER, VerificationLevel.AUTHORITATIVE, DAY));
    String cover = "/api/v1/covers/cover-" + member;
    await().untilAsserted(() -> get(officer(east), cover).expectStatus().isOk());
    return cover;
  }

  private List<String> stationsOf(String union) {
    Map<?, ?> found =
        get(officer(union), STATIONS + "?unionId=" + union)
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return ((List<?>) found.get("items"))
        .stream().map(it -> (String) ((Map<?, ?>) it).get("id")).toList();
  }

  private ResponseSpec close(Token who, String station) {
    return web.post()
        .uri(STATIONS + "/" + station + "/closing")
        .headers(who::on)
        .header("If-Match", "\"1\"")
        .exchange();
  }

  private ResponseSpec get(Token who, String path) {
    return web.get().uri(path).headers(who::on).exchange();
  }

  private static Token officer(String union) {
    return TestTokens.of("p-officer-" + union, "officer").union(union);
  }

  private static void list(EventWire wire, String union, String parent, UnionKind kind) {
    wire.send(union, 1, new UnionListed(union, parent, kind, union, UnionStatus.ACTIVE, null));
  }
}
