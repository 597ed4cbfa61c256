package org.gonghui.org.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.CreditCodes;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Of the payments of an employer for a month one is the expected one. */
@OrgLive
class DuesOrderStoryTest {

  private static final String PAYMENTS = "/api/v1/dues-payments";
  private static final String HEADINGS = "入库日期,缴费金额,税票号码,信用代码,单位名称,所属期,工资总额（元）\n";
  private static final String NAME = "深圳市样板电子有限公司";
  private static final Token OFFICE = office("officer-office");
  private static final Token FINANCE = office("officer-finance");
  private static final AtomicInteger NUMBER = new AtomicInteger(500_000);

  @Autowired Desk desk;
  @Autowired WebTestClient client;

  @Test
  void of_two_lines_for_a_month_the_one_that_stands_second_is_paid_twice() {
    List<String> codes = IntStream.range(0, 12).mapToObj(_ -> enterprise()).toList();
    StringBuilder sheet = new StringBuilder();
    for (String code : codes) {
      for (int i = 1; i <= 4; i++) {
        sheet.append(line(code, i * 100, i * 100));
      }
    }
    run(sheet.toString());
    for (String code : codes) {
      for (JsonNode it : payments(code)) {
        boolean first = it.path("amountFen").asLong() == 10_000;
        assertThat(it.path("status").asString()).isEqualTo(first ? "SPLIT" : "DIFFERENT");
        assertThat(it.path("differences").toString().contains("PAID_TWICE")).isEqualTo(!first);
      }
    }
  }

  @Test
  void a_payment_that_differs_is_not_the_expected_one_until_two_accept_it() {
    String code = enterprise();
    run(line(code, 100, 999));
    String wrong = payments(code).get(0).path("id").asString();
    assertThat(payments(code).get(0).path("differences").toString()).contains("AMOUNT_DIFFERS");
    run(line(code, 100, 100));
    assertThat(statuses(code)).containsExactlyInAnyOrder("DIFFERENT", "SPLIT");

    accept(wrong);
    JsonNode late = json(desk.get(OFFICE, PAYMENTS + "/" + wrong), 200);
    assertThat(late.path("status").asString()).isEqualTo("SPLIT");
    assertThat(late.path("differences").toString()).contains("PAID_TWICE");
  }

  @Test
  void once_two_have_accepted_a_payment_that_differs_another_is_paid_twice() {
    String code = enterprise();
    run(line(code, 100, 999));
    accept(payments(code).get(0).path("id").asString());
    run(line(code, 100, 100));
    assertThat(statuses(code)).containsExactlyInAnyOrder("SPLIT", "DIFFERENT");
  }

  private void accept(String id) {
    Map<String, Object> accept = Map.of("resolution", "ACCEPT", "reason", "已核对");
    json(desk.step(FINANCE, PAYMENTS + "/" + id, "proposal", accept), 200);
    json(desk.step(OFFICE, PAYMENTS + "/" + id, "confirmation", Map.of()), 200);
  }

  private List<String> statuses(String code) {
    return payments(code).valueStream().map(it -> it.path("status").asString()).toList();
  }

  private JsonNode payments(String code) {
    return json(desk.get(OFFICE, PAYMENTS + "?payerCode=" + code), 200).path("items");
  }

  private void run(String lines) {
    String job =
        json(
                client
                    .post()
                    .uri(PAYMENTS + "/imports")
                    .headers(OFFICE::on)
                    .contentType(MediaType.parseMediaType("text/csv"))
                    .bodyValue(HEADINGS + lines)
                    .exchange(),
                202)
            .path("id")
            .asString();
    Awaitility.await()
        .until(() ->
            json(desk.get(OFFICE, "/api/v1/jobs/" + job), 200)
                .path("status")
                .asString()
                .equals("DONE"));
  }

  private static String line(String code, int yuan, int expected) {
    return "2023-09-12,%d.00,%s,%s,%s,2023-06,%s\n"
        .formatted(
            yuan,
            "34403623%08d".formatted(NUMBER.incrementAndGet()),
            code,
            NAME,
            BigDecimal.valueOf(expected * 50L));
  }

  private String enterprise() {
    String code = CreditCodes.next();
    Map<String, Object> body = new HashMap<>(Desk.enterprise("u-xiangjiaotang", 60, null));
    body.put("creditCode", code);
    json(desk.post(officer("u-bantian"), "/api/v1/enterprises", body), 201);
    return code;
  }

  private static Token office(String person) {
    return TestTokens.of(person, "officer").union("u-longgang").department("OFFICE");
  }
}
