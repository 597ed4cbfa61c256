package org.gonghui.org.testing;

import static org.gonghui.org.testing.Desk.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Leads a union through an appraisal, as its officers and those above do. */
@TestComponent
public class Inspections {

  private static final String APPRAISALS = "/api/v1/appraisals";
  private static final byte[] PDF = "%PDF-1.7 样例".getBytes(StandardCharsets.UTF_8);

  private final Desk desk;
  private final WebTestClient web;

  Inspections(Desk desk, @org.springframework.context.annotation.Lazy WebTestClient web) {
    this.desk = desk;
    this.web = web;
  }

  /** An officer of the union itself. */
  public static Token own(String union) {
    return TestTokens.of("officer-of-" + union, "officer").union(union);
  }

  /** Opens an appraisal. */
  public ResponseSpec open(String union, String kind) {
    return desk.post(own(union), APPRAISALS, Map.of("unionId", union, "kind", kind));
  }

  /** From opening to the inspection by this officer with these points; its address. */
  public String inspected(String union, String kind, Map<String, Integer> points, Token by) {
    String path = APPRAISALS + "/" + json(open(union, kind), 201).path("id").asString();
    for (String item : points.keySet()) {
      show(union, path, item);
    }
    json(desk.step(own(union), path, "submission", Map.of("points", points)), 200);
    json(desk.step(by, path, "inspection", score(points)), 200);
    return path;
  }

  /** Assesses it again with these points. */
  public JsonNode reassessed(String path, Map<String, Integer> points, Token by) {
    return json(desk.step(by, path, "reassessment", score(points)), 200);
  }

  private static Map<String, Object> score(Map<String, Integer> points) {
    return Map.of(
        "inspectors",
        List.of("inspector-1", "inspector-2"),
        "findings",
        "现场查看台账",
        "points",
        points);
  }

  private void show(String union, String path, String item) {
    String version = desk.version(own(union), path);
    web.post()
        .uri(path + "/evidence?item=" + item + "&title=台账")
        .headers(own(union)::on)
        .headers(it -> it.setIfMatch(version))
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .bodyValue(PDF)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult();
  }
}
