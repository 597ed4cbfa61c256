package org.gonghui.org.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.CreditCodes;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OrgLive
class DuesStoryTest {

  private static final String PAYMENTS = "/api/v1/dues-payments";
  private static final String STATEMENTS = "/api/v1/dues-statements";
  private static final String HEADINGS = "入库日期,缴费金额,税票号码,信用代码,单位名称,所属期,工资总额（元）\n";
  private static final String NAME = "深圳市样板电子有限公司";
  private static final Token OFFICE = office("officer-office");
  private static final Token FINANCE = office("officer-finance");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired MongoDatabase database;
  @Autowired WebTestClient client;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_collection_file_is_imported_settled_by_two_and_its_books_balance() {
    String union = union();
    String code = CreditCodes.next();
    String member = enterprise(code, union);
    String bare = CreditCodes.next();
    enterprise(bare, null);
    String strange = CreditCodes.next();
    String first = line(code, "2023-05", "10000.00");
    String sheet =
        first
            + line(bare, "202305", "200")
            + line(strange, "2023年5月", "30.5")
            + line(code, "2023-05", "10000");

    assertThat(run(OFFICE, sheet, true)).isEqualTo("added 4, same 0, refused 0");
    assertThat(ids(list("payerCode=" + code))).isEmpty();
    assertThat(run(OFFICE, sheet, false)).isEqualTo("added 4, same 0, refused 0");
    assertThat(run(FINANCE, sheet, false)).isEqualTo("added 0, same 4, refused 0");
    assertThat(run(OFFICE, first.replace("10000.00", "10000.01"), false))
        .isEqualTo("added 0, same 0, refused 1");

    String split = only("payerCode=" + code + "&status=SPLIT");
    JsonNode paid = json(desk.get(OFFICE, split), 200);
    assertThat(paid.path("unionId").asString()).isEqualTo(union);
    assertThat(paid.at("/shares/0/fen").asLong()).isEqualTo(600_000);
    assertThat(paid.at("/entries/1/rules/0/id").asString()).isEqualTo("dues.split");
    String fee = only("payerCode=" + bare + "&difference=NO_UNION");
    assertThat(json(desk.get(OFFICE, fee), 200).at("/shares/0/account").asString())
        .isEqualTo("PREPARATORY");

    String unknown = only("payerCode=" + strange + "&status=DIFFERENT");
    Map<String, Object> match =
        Map.of("resolution", "MATCH", "enterpriseId", member, "reason", "代码变更");
    refused(403, "access.denied", desk.step(Desk.organizing(), unknown, "proposal", match));
    json(desk.step(OFFICE, unknown, "proposal", match), 200);
    refused(403, "dues-payment.own-proposal", desk.step(OFFICE, unknown, "confirmation", none()));
    JsonNode settled = json(desk.step(FINANCE, unknown, "confirmation", none()), 200);
    assertThat(settled.path("status").asString()).isEqualTo("SPLIT");
    assertThat(settled.path("unionId").asString()).isEqualTo(union);

    String twice = only("payerCode=" + code + "&difference=PAID_TWICE");
    Map<String, Object> refund = Map.of("resolution", "REFUND", "reason", "重复缴费");
    json(desk.step(FINANCE, twice, "proposal", refund), 200);
    json(desk.step(OFFICE, twice, "confirmation", none()), 200);
    refused(
        409, "workflow.illegal-step", desk.step(FINANCE, twice, "reversal-request", reversal()));

    JsonNode own = statement(officerOf(union), union, "2023-05");
    assertThat(own.path("balanced").asBoolean()).isTrue();
    assertThat(own.path("collectedFen").asLong()).isEqualTo(1_003_050);
    assertThat(own.at("/own/0/fen").asLong()).isEqualTo(601_830);
    JsonNode all = statement(OFFICE, "u-longgang", "2023-05");
    assertThat(all.path("balanced").asBoolean()).isTrue();
    assertThat(all.path("collectedFen").asLong()).isEqualTo(1_023_050);
    assertThat(all.path("unallocatedFen").asLong()).isZero();
  }

  @Test
  void what_a_union_elsewhere_covers_is_a_difference_and_holds_up_no_other_line() {
    String code = CreditCodes.next();
    enterprise(code, union());
    String strayed = CreditCodes.next();
    enterprise(strayed, union());
    // as files were stored before it was asked who covers them
    Mono.from(
            database
                .getCollection("enterprises")
                .updateOne(
                    Filters.eq("state.creditCode", strayed),
                    Updates.combine(
                        Updates.set("state.coveringUnionId", "u-anle"),
                        Updates.set("state.coverings.0.unionId", "u-anle"))))
        .block();

    String sheet = line(strayed, "2023-06", "10000.00") + line(code, "2023-06", "10000.00");
    assertThat(run(OFFICE, sheet, false)).isEqualTo("added 2, same 0, refused 0");

    assertThat(ids(list("payerCode=" + code + "&status=SPLIT"))).hasSize(1);
    assertThat(ids(list("payerCode=" + strayed + "&difference=UNKNOWN_PAYER"))).hasSize(1);
  }

  @Test
  void a_month_in_another_form_is_refused_with_one_in_the_right_form() {
    String path = STATEMENTS + "?union=u-bantian&from=2023-5&to=2023-08";
    JsonNode refused = json(desk.get(OFFICE, path), 400);
    assertThat(refused.at("/errors/0/code").asString()).isEqualTo("field.month");
    assertThat(refused.at("/errors/0/message").asString()).isEqualTo("月份格式不对，应为年-月，如 2023-05。");
    json(desk.get(OFFICE, PAYMENTS + "?period=2023-13"), 400);
  }

  @Test
  void what_was_split_wrongly_is_reversed_by_two_of_a_union_above() {
    String union = union();
    String code = CreditCodes.next();
    enterprise(code, union);
    run(OFFICE, line(code, "2023-04", "77.77"), false);
    String path = only("payerCode=" + code);

    refused(
        403,
        "approval.not-yours-to-decide",
        desk.step(officerOf(union), path, "reversal-request", reversal()));
    json(desk.get(officer("u-buji"), path), 404);
    json(
        desk.get(officer("u-buji"), STATEMENTS + "?union=" + union + "&from=2023-04&to=2023-04"),
        404);
    String version = desk.version(OFFICE, path);
    json(desk.step(OFFICE, path, "reversal-request", reversal()), 200);
    refused(
        412,
        "version.stale",
        desk.post(FINANCE, path + "/reversal-approval", none(), head -> head.setIfMatch(version)));
    refused(403, "dues-payment.own-proposal", desk.step(OFFICE, path, "reversal-approval", none()));

    String now = desk.version(FINANCE, path);
    String key = "reversal-" + code;
    for (int i = 0; i < 2; i++) {
      JsonNode again =
          json(
              desk.post(
                  FINANCE,
                  path + "/reversal-approval",
                  none(),
                  head -> {
                    head.setIfMatch(now);
                    head.set("Idempotency-Key", key);
                  }),
              200);
      assertThat(again.path("status").asString()).isEqualTo("DIFFERENT");
      assertThat(again.path("entries")).hasSize(3);
    }
    assertThat(statement(OFFICE, union, "2023-04").path("unallocatedFen").asLong()).isEqualTo(7777);
    assertThat(statement(OFFICE, union, "2023-04").path("balanced").asBoolean()).isTrue();

    clock.set(Instant.parse("2023-11-20T02:00:00Z"));
    Awaitility.await("overdue")
        .until(() -> {
          deadlines.runDue();
          return json(desk.get(OFFICE, path), 200).path("overdue").asBoolean();
        });
    assertThat(ids(list("overdue=true&payerCode=" + code))).hasSize(1);
  }

  @Test
  void of_the_same_file_sent_by_two_at_once_each_line_is_booked_once() {
    String union = union();
    List<String> codes = IntStream.range(0, 20).mapToObj(_ -> CreditCodes.next()).toList();
    codes.forEach(it -> enterprise(it, union));
    String sheet =
        codes.stream()
            .map(it -> line(it, "2023-03", "100.01") + line(it, "2023-03", "100.01"))
            .collect(Collectors.joining());
    List<String> jobs = Stream.of(OFFICE, FINANCE).parallel().map(it -> send(it, sheet)).toList();
    long added = jobs.stream().mapToLong(it -> result(OFFICE, it).path("added").asLong()).sum();
    assertThat(added).isEqualTo(40);
    String of = "union=" + union + "&limit=100&status=";
    assertThat(ids(list(of + "SPLIT"))).hasSize(20);
    assertThat(ids(list(of + "DIFFERENT"))).hasSize(20);
    JsonNode statement = statement(OFFICE, union, "2023-03");
    assertThat(statement.path("balanced").asBoolean()).isTrue();
    assertThat(statement.path("collectedFen").asLong()).isEqualTo(40 * 10_001);
    assertThat(statement.path("unallocatedFen").asLong()).isEqualTo(20 * 10_001);
  }

  @Test
  void only_the_district_imports_and_a_line_that_cannot_be_meant_comes_back() {
    String code = CreditCodes.next();
    refused(
        403,
        "dues-payment.imported-by-the-district",
        upload(officer("u-bantian"), line(code, "2023-05", "1"), false));
    String sheet =
        line(code, "2023-13", "1")
            + line(code, "2023-05", "-1")
            + line(code, "2023-05", "1.005")
            + line(code, "2021-05", "1")
            + line(code, "2024-05", "1")
            + line(code, "2023-05", "0");
    assertThat(run(OFFICE, sheet, false)).isEqualTo("added 0, same 0, refused 6");
  }

  private String run(Token by, String lines, boolean dryRun) {
    JsonNode it = result(by, json(upload(by, lines, dryRun), 202).path("id").asString());
    return "added %d, same %d, refused %d"
        .formatted(
            it.path("added").asLong(), it.path("same").asLong(), it.path("refused").asLong());
  }

  private String send(Token by, String lines) {
    return json(upload(by, lines, false), 202).path("id").asString();
  }

  private JsonNode result(Token by, String job) {
    JsonNode done = desk.await(by, "/api/v1/jobs/" + job, "status", "DONE");
    byte[] body =
        desk.get(by, done.at("/result/href").asString())
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(body);
  }

  private ResponseSpec upload(Token by, String lines, boolean dryRun) {
    return client
        .post()
        .uri(PAYMENTS + "/imports?dryRun=" + dryRun)
        .headers(by::on)
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue(HEADINGS + lines)
        .exchange();
  }

  /** A line with a receipt of its own and wages of which the amount is 2 %. */
  private static String line(String code, String period, String yuan) {
    String wages =
        new java.math.BigDecimal(yuan).multiply(java.math.BigDecimal.valueOf(50)).toPlainString();
    return "2023-09-12,%s,%s,%s,%s,%s,%s\n"
        .formatted(
            yuan, "34403623%08d".formatted(NUMBER.incrementAndGet()), code, NAME, period, wages);
  }

  private JsonNode list(String query) {
    return json(desk.get(OFFICE, PAYMENTS + "?" + query), 200);
  }

  private String only(String query) {
    List<String> found = ids(list(query));
    assertThat(found).as(query).hasSize(1);
    return PAYMENTS + "/" + found.getFirst();
  }

  private JsonNode statement(Token by, String union, String month) {
    String path = STATEMENTS + "?union=" + union + "&from=" + month + "&to=" + month;
    return json(desk.get(by, path), 200);
  }

  private String union() {
    String name = "代收第%d工会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("ENTERPRISE_UNION", name, "u-xiangjiaotang"));
  }

  /** The file of an enterprise, with a union of its own where one is given. */
  private String enterprise(String code, String union) {
    Map<String, Object> body = new HashMap<>(Desk.enterprise("u-xiangjiaotang", 60, null));
    body.put("creditCode", code);
    if (union != null) {
      body.put("coverage", Map.of("kind", "OWN_UNION", "unionId", union));
    }
    return json(desk.post(officer("u-bantian"), "/api/v1/enterprises", body), 201)
        .path("id")
        .asString();
  }

  private static Map<String, Object> reversal() {
    return Map.of("refund", false, "reason", "应归另一工会");
  }

  private static Map<String, Object> none() {
    return Map.of();
  }

  private static void refused(int status, String code, ResponseSpec answer) {
    assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
  }

  private static Token office(String person) {
    return TestTokens.of(person, "officer").union("u-longgang").department("OFFICE");
  }

  private static Token officerOf(String union) {
    return TestTokens.of("officer-of-" + union, "officer").union(union);
  }
}
