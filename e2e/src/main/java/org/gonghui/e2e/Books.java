package org.gonghui.e2e;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The money of a union: dues that the tax office collects are split by level, what was paid twice
 * or by a payer of whom there is no file is settled by two and the books balance; then what it
 * spends by its budget.
 */
final class Books implements Story {

  private static final String OFFICE = "officer-office";
  private static final String SECOND = "officer-office2";
  private static final String STREET = "officer-bantian";
  private static final String COMMUNITY = "officer-xiangjiaotang";
  private static final String PAYMENTS = "/api/v1/dues-payments";
  private static final String STATEMENTS = "/api/v1/dues-statements";
  private static final long PAID = 1_000_000;
  private static final Map<String, String> AREA = Map.of("street", "坂田街道", "community", "象角塘社区");

  private final Api api;
  private final Telling telling;
  private final JsonMapper json = new JsonMapper();
  private final long number = Instant.now().getEpochSecond();
  private final String code = Numbers.credit((int) (5_000_000 + number % 1_000_000));
  private final String unknown = Numbers.credit((int) (6_000_000 + number % 1_000_000));
  private final String name = "样例" + number + "缴费公司";
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final YearMonth month = YearMonth.from(today).minusMonths(1);

  Books(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("经费：税务代收、预算、支出、审计整改 The money of a union");
    String union = enter();
    String enterprise = register(union);
    collect();
    split(union);
    settle();
    match(enterprise, union);
    balance(union, month);
    balance(union, month.minusMonths(1));
    telling.say("the books of the union and of the district balance, in either month");
    new Budget(api, telling, union).play();
    new Finding(api, telling, union).play();
  }

  private String enter() {
    Map<String, ?> body =
        Map.of(
            "kind", "ENTERPRISE_UNION",
            "name", name + "工会",
            "superiorId", "u-xiangjiaotang",
            "area", AREA,
            "establishedOn", "2020-05-01");
    return api.post("officer-organizing", "/api/v1/unions", body).expect(201).id();
  }

  private String register(String union) {
    Map<String, ?> profile =
        Map.of(
            "name",
            name,
            "area",
            AREA,
            "address",
            "坂田街道坂雪岗大道2号",
            "cluster",
            "IT",
            "ownership",
            "PRIVATE",
            "aboveScale",
            true);
    Map<String, ?> file =
        Map.of(
            "unionId",
            "u-xiangjiaotang",
            "creditCode",
            code,
            "headcount",
            120,
            "registeredOn",
            "2023-01-01",
            "coverage",
            Map.of("kind", "OWN_UNION", "unionId", union),
            "profile",
            profile);
    return api.post(COMMUNITY, "/api/v1/enterprises", file).expect(201).id();
  }

  /** The same month twice, as it happens, and the month before under a code that no file has. */
  private void collect() {
    String sheet =
        "入库日期,缴费金额,税票号码,信用代码,单位名称,所属期,工资总额（元）\n"
            + line(1, code, month)
            + line(2, code, month)
            + line(3, unknown, month.minusMonths(1));
    String own =
        api.upload(STREET, PAYMENTS + "/imports", sheet)
            .refused(403, "dues-payment.imported-by-the-district");
    JsonNode tried = run(sheet, true);
    JsonNode taken = run(sheet, false);
    Telling.check(tried.path("added").equals(taken.path("added")), "added as the trial had said");
    Telling.check(taken.path("added").asInt() == 3, "all lines were taken");
    Telling.check(run(sheet, false).path("same").asInt() == 3, "sent again, nothing is added");
    telling.say("the tax office's file is imported, by the district only (%s)", own);
  }

  private String line(int copy, String payer, YearMonth period) {
    return "%s,10000.00,3440%d%d,%s,%s,%s,500000.00\n"
        .formatted(today, number, copy, payer, name, period);
  }

  private JsonNode run(String sheet, boolean dryRun) {
    String path = PAYMENTS + "/imports?dryRun=" + dryRun;
    Reply job = api.upload(OFFICE, path, sheet).expect(202);
    Reply done =
        telling.eventually(
            "the import",
            () -> api.get(OFFICE, "/api/v1/jobs/" + job.id()),
            it -> List.of("DONE", "FAILED").contains(it.text("status")));
    Telling.check(done.text("status").equals("DONE"), "the import ended: " + done.body());
    return json.readTree(api.file(OFFICE, "/api/v1/jobs/" + job.id() + "/result"));
  }

  private void split(String union) {
    Reply paid = api.get(COMMUNITY, only(code, "status=SPLIT")).expect(200);
    shared(paid, union);
    telling.say(
        "of CNY %d the union has %s fen by %s; no fen is lost",
        PAID / 100,
        paid.body().at("/shares/0/fen"),
        paid.body().at("/entries/1/rules/0/id").asString(""));
  }

  private void settle() {
    String twice = only(code, "difference=PAID_TWICE");
    Map<String, ?> refund = Map.of("resolution", "REFUND", "reason", "样例：重复缴费");
    api.step(OFFICE, twice, "proposal", refund).expect(200);
    String own =
        api.step(OFFICE, twice, "confirmation", Map.of()).refused(403, "dues-payment.own-proposal");
    Reply settled = api.step(STREET, twice, "confirmation", Map.of()).expect(200);
    telling.say("paid twice: %s, settled by two (%s)", settled.text("status"), own);
  }

  /** It lies with the district, which no union stands above: two of its office settle it. */
  private void match(String enterprise, String union) {
    String path = only(unknown, "difference=UNKNOWN_PAYER");
    api.get(STREET, path).expect(404);
    Map<String, ?> matched =
        Map.of("resolution", "MATCH", "enterpriseId", enterprise, "reason", "样例：代码变更前的同一单位");
    api.step(OFFICE, path, "proposal", matched).expect(200);
    String own =
        api.step(OFFICE, path, "confirmation", Map.of()).refused(403, "dues-payment.own-proposal");
    Reply settled = api.step(SECOND, path, "confirmation", Map.of()).expect(200);
    shared(settled, union);
    telling.say("an unknown payer: matched by hand by two of the district's office (%s)", own);
  }

  private static void shared(Reply paid, String union) {
    Telling.check(paid.text("unionId").equals(union), "it belongs to the employer's union");
    long shares =
        paid.body().path("shares").valueStream().mapToLong(it -> it.path("fen").asLong()).sum();
    Telling.check(shares == PAID, "the shares make what was paid");
  }

  private String only(String payer, String query) {
    JsonNode found =
        api.get(OFFICE, PAYMENTS + "?payerCode=" + payer + "&" + query).expect(200).items();
    Telling.check(found.size() == 1, "one payment by " + query);
    return PAYMENTS + "/" + found.path(0).path("id").asString();
  }

  private void balance(String union, YearMonth of) {
    String months = "&from=" + of + "&to=" + of;
    Reply own = api.get(COMMUNITY, STATEMENTS + "?union=" + union + months).expect(200);
    Telling.check(own.body().path("collectedFen").asLong() == PAID, "what was collected");
    for (Reply it : List.of(own, api.get(OFFICE, STATEMENTS + "?union=u-longgang" + months))) {
      Telling.check(it.expect(200).body().path("balanced").asBoolean(), "the books balance");
    }
    api.get("officer-buji", STATEMENTS + "?union=" + union + months).expect(404);
  }
}
