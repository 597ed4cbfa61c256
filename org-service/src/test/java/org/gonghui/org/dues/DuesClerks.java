package org.gonghui.org.dues;

import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.org.testing.CreditCodes;
import org.gonghui.org.testing.Desk;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports collection files and settles differences as the district's office does. */
abstract class DuesClerks {

  static final String PAYMENTS = "/api/v1/dues-payments";
  static final Token OFFICE = office("officer-office");
  static final Token FINANCE = office("officer-finance");

  private static final String HEADINGS = "入库日期,缴费金额,税票号码,信用代码,单位名称,所属期,工资总额（元）\n";
  private static final String NAME = "深圳市样板电子有限公司";
  private static final AtomicInteger NUMBER = new AtomicInteger(500_000);

  @Autowired Desk desk;
  @Autowired WebTestClient client;

  /** One says how it is settled, another confirms it; as it is then. */
  final JsonNode settle(String id, Map<String, Object> resolution) {
    String path = PAYMENTS + "/" + id;
    json(desk.step(FINANCE, path, "proposal", resolution), 200);
    json(desk.step(OFFICE, path, "confirmation", Map.of()), 200);
    return json(desk.get(OFFICE, path), 200);
  }

  static Map<String, Object> accepted() {
    return Map.of("resolution", "ACCEPT", "reason", "已核对");
  }

  static Map<String, Object> matched(String enterprise) {
    return Map.of("resolution", "MATCH", "enterpriseId", enterprise, "reason", "代码变更");
  }

  final JsonNode payments(String code) {
    return json(desk.get(OFFICE, PAYMENTS + "?payerCode=" + code), 200).path("items");
  }

  /** The only payment of a payer. */
  final JsonNode payment(String code) {
    List<String> found = ids(json(desk.get(OFFICE, PAYMENTS + "?payerCode=" + code), 200));
    return json(desk.get(OFFICE, PAYMENTS + "/" + found.getFirst()), 200);
  }

  final void run(String lines) {
    run(OFFICE, lines);
  }

  /** What became of the lines that this officer sent. */
  final JsonNode imported(Token by, String lines) {
    JsonNode done = run(by, lines);
    byte[] body =
        desk.get(by, done.at("/result/href").asString())
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(body);
  }

  private JsonNode run(Token by, String lines) {
    String job =
        json(
                client
                    .post()
                    .uri(PAYMENTS + "/imports")
                    .headers(by::on)
                    .contentType(MediaType.parseMediaType("text/csv"))
                    .bodyValue(HEADINGS + lines)
                    .exchange(),
                202)
            .path("id")
            .asString();
    return desk.await(by, "/api/v1/jobs/" + job, "status", "DONE");
  }

  /** A line with a receipt of its own, of an amount where another is expected. */
  static String line(String code, String month, int yuan, int expected) {
    return "2023-09-12,%d.00,%s,%s,%s,%s,%d\n"
        .formatted(
            yuan,
            "34403623%08d".formatted(NUMBER.incrementAndGet()),
            code,
            NAME,
            month,
            expected * 50L);
  }

  /** The file of an enterprise without a union; its id. */
  final String enterprise(String code) {
    return enterprise(code, officer("u-bantian"), "u-xiangjiaotang", Map.of());
  }

  final String enterprise(String code, Token by, String area, Map<String, Object> coverage) {
    Map<String, Object> body = new HashMap<>(Desk.enterprise(area, 60, null));
    body.put("creditCode", code);
    if (!coverage.isEmpty()) {
      body.put("coverage", coverage);
    }
    return json(desk.post(by, "/api/v1/enterprises", body), 201).path("id").asString();
  }

  final String enterprise() {
    String code = CreditCodes.next();
    enterprise(code);
    return code;
  }

  private static Token office(String person) {
    return TestTokens.of(person, "officer").union("u-longgang").department("OFFICE");
  }
}
