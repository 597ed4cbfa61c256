package org.gonghui.org.appraisals;

import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.organizing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.org.testing.Desk;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Applies for worker homes as unions do. */
abstract class Homes {

  static final String APPRAISALS = "/api/v1/appraisals";
  static final String COMMUNITY = "u-xiangjiaotang";
  static final Token STREET = Desk.officer("u-bantian");
  static final byte[] PDF = "%PDF-1.7 样例".getBytes(StandardCharsets.UTF_8);
  static final AtomicInteger NUMBER = new AtomicInteger();
  static final String FUNDS = "/api/v1/subsidy-funds";
  static final Map<String, Integer> HOME =
      Map.of(
          "place", 25,
          "organisation", 15,
          "service", 25,
          "rules", 15,
          "activities", 10,
          "satisfaction", 8);

  @Autowired Desk desk;
  @Autowired WebTestClient web;

  final String open(String union) {
    return APPRAISALS
        + "/"
        + json(desk.post(own(union), APPRAISALS, opening(union)), 201).path("id").asString();
  }

  static Map<String, Object> opening(String union) {
    return Map.of("unionId", union, "kind", "WORKER_HOME");
  }

  final ResponseSpec send(Token by, String path, String item, byte[] content) {
    return upload(by, path + "/evidence?item=" + item + "&title=台账", path, by, content);
  }

  final ResponseSpec send(Token by, String path, Token versionBy, byte[] content) {
    return upload(by, path + "/evidence?item=place&title=台账", path, versionBy, content);
  }

  final ResponseSpec upload(Token by, String to, String path, Token versionBy, byte[] content) {
    String version = desk.version(versionBy, path);
    return web.post()
        .uri(to)
        .headers(by::on)
        .headers(it -> it.setIfMatch(version))
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .bodyValue(content)
        .exchange();
  }

  static Token own(String union) {
    return TestTokens.of("officer-of-" + union, "officer").union(union);
  }

  final String union() {
    String name = "建家第%d工会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("ENTERPRISE_UNION", name, COMMUNITY));
  }

  final String accepted(String union) {
    String path = submitted(union);
    inspected(path);
    return path;
  }

  final String submitted(String union) {
    String path = open(union);
    json(send(own(union), path, "place", PDF), 200);
    json(send(own(union), path, "organisation", PDF), 200);
    json(desk.step(own(union), path, "submission", Map.of("points", HOME)), 200);
    return path;
  }

  final JsonNode inspected(String path) {
    return json(desk.step(STREET, path, "inspection", score(HOME)), 200);
  }

  static Map<String, Object> score(Map<String, Integer> points) {
    return Map.of(
        "inspectors",
        List.of("officer-bantian", "officer-organizing"),
        "findings",
        "现场查看场地和台账",
        "points",
        points);
  }

  final String fund(long fen) {
    Map<String, Object> fund =
        Map.of(
            "unionId",
            "u-longgang",
            "name",
            "职工之家建设补助" + NUMBER.incrementAndGet(),
            "year",
            2023,
            "fen",
            fen);
    return json(desk.post(organizing(), FUNDS, fund), 201).path("id").asString();
  }

  static int status(ResponseSpec answer) {
    return answer.expectBody().returnResult().getStatus().value();
  }

  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
