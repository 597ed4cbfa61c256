package org.gonghui.org.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.CoverageDesk.kind;
import static org.gonghui.org.testing.CoverageDesk.rate;
import static org.gonghui.org.testing.CoverageDesk.share;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.gonghui.org.testing.CoverageDesk;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The sixteen pilots of 2020 with 400 enterprises that give the figures which were published: 97 %
 * covered, 85.4 % of those with 25 and more employees by a union of their own.
 */
@OrgLive
class NanshanCoverageTest {

  private static final Path SHEET = Path.of("../e2e/nanshan-2020.csv");
  private static final String DAY = "2020-12-04";
  private static final Token NANSHAN = officer("u-nanshan");

  @Autowired Desk desk;
  @Autowired CoverageDesk coverage;
  @Autowired WebTestClient client;
  @Autowired MongoDatabase database;

  @BeforeEach
  void the_sheet_is_loaded_as_an_officer_does() throws IOException {
    String job =
        json(
                client
                    .post()
                    .uri("/api/v1/enterprises/imports")
                    .headers(NANSHAN::on)
                    .contentType(MediaType.parseMediaType("text/csv"))
                    .bodyValue(Files.readAllBytes(SHEET))
                    .exchange(),
                202)
            .path("id")
            .asString();
    JsonNode done = desk.await(NANSHAN, "/api/v1/jobs/" + job, "status", "DONE");
    JsonNode result = json(desk.get(NANSHAN, done.path("result").path("href").asString()), 200);
    assertThat(result.path("refused").asLong()).isZero();
    assertThat(result.path("added").asLong() + result.path("same").asLong()).isEqualTo(400);
    Awaitility.await("all are counted")
        .until(() -> group("ALL").path("enterprises").asLong() == 400);
  }

  @Test
  void the_published_figures_come_out() {
    assertThat(rate(group("ALL"), "COVERAGE")).isEqualTo("388/400 97.0");
    assertThat(rate(group("PLUS_25"), "SEPARATE")).isEqualTo("82/96 85.4");
    assertThat(rate(group("PLUS_100"), "ESTABLISHMENT")).isEqualTo("23/24 95.8");
    assertThat(rate(group("UNDER_25"), "COVERAGE")).isEqualTo("296/304 97.4");
    assertThat(group("PLUS_200").path("enterprises").asLong()).isEqualTo(10);
    assertThat(kind(group("ALL"), "FEDERATION")).isEqualTo(216);
    assertThat(rate(coverage.group(NANSHAN, "u-nanshan", "2020-11-29", "ALL"), "COVERAGE"))
        .isEqualTo("0/0 none");
  }

  @Test
  void the_streets_lie_side_by_side_and_those_that_lag_come_first() {
    JsonNode table =
        json(
            desk.get(
                NANSHAN, CoverageDesk.PATH + "/by-union?union=u-nanshan&size=PLUS_25&on=" + DAY),
            200);
    assertThat(share(table.path("whole").path("share"))).isEqualTo("82/96 85.4");
    assertThat(share(table.path("directly").path("share"))).isEqualTo("0/0 none");
    List<String> streets =
        table.path("unions").valueStream().map(it -> it.path("unionName").asString()).toList();
    assertThat(streets).hasSize(8).endsWith("西丽街道总工会");
    assertThat(streets.subList(0, 3)).containsExactlyInAnyOrder("南头街道总工会", "南山街道总工会", "桃源街道总工会");
    assertThat(sum(table, "wanted")).isEqualTo(82);
    assertThat(sum(table, "of")).isEqualTo(96);
  }

  @Test
  void each_figure_opens_to_its_enterprises() {
    JsonNode separate = CoverageDesk.named(group("PLUS_25").path("rates"), "rate", "SEPARATE");
    List<JsonNode> counted = coverage.list(NANSHAN, separate.path("countedList").asString(), 50);
    assertThat(counted.stream().map(it -> it.path("enterpriseId").asString()).distinct())
        .hasSize(82);
    assertThat(counted)
        .allSatisfy(it -> {
          assertThat(it.path("headcount").asInt()).isGreaterThanOrEqualTo(25);
          assertThat(it.path("coverage").asString()).isEqualTo("OWN_UNION");
          assertThat(it.path("name").asString()).startsWith("南山样例");
        });
    List<JsonNode> missing = coverage.list(NANSHAN, separate.path("missingList").asString(), 100);
    assertThat(
            missing.stream()
                .map(it -> it.path("coverage").asString())
                .collect(Collectors.groupingBy(it -> it, Collectors.counting())))
        .containsOnlyKeys("JOINT_UNION", "NONE")
        .containsEntry("JOINT_UNION", 10L)
        .containsEntry("NONE", 4L);
  }

  @Test
  void figures_and_lists_read_what_they_answer_and_not_all_enterprises() {
    Mono.from(database.runCommand(new Document("profile", 2))).block();
    json(desk.get(NANSHAN, CoverageDesk.PATH + "?union=u-nanshan&on=" + DAY), 200);
    json(desk.get(NANSHAN, CoverageDesk.PATH + "/by-union?union=u-nanshan&on=" + DAY), 200);
    String list = "/enterprises?union=u-nanshan&size=PLUS_25&coverage=NONE&coverage=JOINT_UNION";
    json(desk.get(NANSHAN, CoverageDesk.PATH + list + "&limit=5&on=" + DAY), 200);
    Mono.from(database.runCommand(new Document("profile", 0))).block();
    List<Document> asked =
        Flux.from(
                database
                    .getCollection("system.profile")
                    .find(Filters.and(Filters.eq("op", "query"), Filters.regex("ns", "counting-"))))
            .filter(it -> !it.getString("ns").contains("trails"))
            .collectList()
            .block();
    assertThat(asked).extracting(it -> it.getString("ns")).anyMatch(it -> it.endsWith("-tallies"));
    assertThat(asked).extracting(it -> it.getString("ns")).anyMatch(it -> it.endsWith("-facts"));
    assertThat(asked)
        .allSatisfy(it -> {
          assertThat(it.getString("planSummary")).as(it.toJson()).startsWith("IXSCAN");
          int answered = it.getInteger("nreturned");
          assertThat(it.getInteger("docsExamined")).isLessThanOrEqualTo(answered + 16);
        });
  }

  private JsonNode group(String size) {
    return coverage.group(NANSHAN, "u-nanshan", DAY, size);
  }

  private static long sum(JsonNode table, String field) {
    return table
        .path("unions")
        .valueStream()
        .mapToLong(it -> it.path("share").path(field).asLong())
        .sum();
  }
}
