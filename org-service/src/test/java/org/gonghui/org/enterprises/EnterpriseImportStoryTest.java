package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.gonghui.org.testing.CreditCodes;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.imports.ImportRun;
import org.gonghui.platform.imports.Verdict;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.Column;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.sheets.SheetLimits;
import org.gonghui.platform.sheets.SheetReader;
import org.gonghui.platform.sheets.SheetRow;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OrgLive
class EnterpriseImportStoryTest {

  private static final String FILES = "/api/v1/enterprises";
  private static final String HEADINGS = "信用代码,单位名称,员工数,所属工联会,地址,联系人,手机\n";
  private static final Token BANTIAN = officer("u-bantian");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");

  @Autowired Desk desk;
  @Autowired WebTestClient client;
  @Autowired MongoDatabase database;
  @Autowired EnterpriseImport enterprises;
  @Autowired Clock clock;

  @Test
  void a_sheet_opens_files_and_sent_again_does_nothing_and_changed_changes_them() {
    List<String> codes = codes(1200);
    assertThat(run(BANTIAN, sheet(codes, 30))).isEqualTo(counts(1200, 1200, 0, 0, 0));
    assertThat(run(BANTIAN, sheet(codes, 30))).isEqualTo(counts(1200, 0, 0, 1200, 0));
    assertThat(versions(codes)).containsOnly(1L);

    assertThat(run(BANTIAN, sheet(codes.subList(0, 10), 31))).isEqualTo(counts(10, 0, 10, 0, 0));
    JsonNode file = file(codes.getFirst());
    assertThat(file.path("headcount").asInt()).isEqualTo(31);
    assertThat(file.path("headcounts")).hasSize(2);
    assertThat(file.path("unionId").asString()).isEqualTo("u-xiangjiaotang");
    assertThat(file.path("contact").path("phone").asString()).isEqualTo("138****8000");
    assertThat(eventsOf(codes.getFirst()))
        .containsExactly("registration by officer-bantian", "import by officer-bantian");
  }

  @Test
  void a_dry_run_counts_and_opens_nothing() {
    List<String> codes = codes(3);
    JsonNode job = await(BANTIAN, accept(BANTIAN, FILES + "/imports?dryRun=true", sheet(codes, 9)));
    assertThat(job.path("dryRun").asBoolean()).isTrue();
    assertThat(summary(BANTIAN, job)).isEqualTo(counts(3, 3, 0, 0, 0));
    assertThat(versions(codes)).isEmpty();
  }

  @Test
  void what_is_wrong_comes_back_and_what_was_corrected_is_all_that_is_added() {
    List<String> codes = codes(4);
    String sheet =
        HEADINGS
            + line(codes.get(0), "约12人", "象角塘社区工会联合会")
            + line(codes.get(1), "12", "象角塘")
            + line(codes.get(2), "12", "象角塘社区工会联合会")
            + line(codes.get(3).substring(0, 17) + "#", "12", "象角塘社区工会联合会");
    JsonNode job = await(BANTIAN, accept(BANTIAN, FILES + "/imports", sheet));
    assertThat(summary(BANTIAN, job)).isEqualTo(counts(4, 1, 0, 0, 3));
    List<Map<String, String>> errors = errors(BANTIAN, job);
    assertThat(errors).extracting(it -> it.get("原表行号")).containsExactly("2", "3", "5");
    assertThat(errors.get(0).get("修改建议")).isEqualTo("职工人数：12");
    assertThat(errors.get(1).get("修改建议")).isEqualTo("所属工会：象角塘社区工会联合会");
    assertThat(errors.get(2).get("错误原因")).startsWith("统一社会信用代码：");

    String corrected =
        HEADINGS
            + line(codes.get(0), "12", "象角塘社区工会联合会")
            + line(codes.get(1), "12", "象角塘社区工会联合会")
            + line(codes.get(2), "12", "象角塘社区工会联合会")
            + line(codes.get(3), "12", "象角塘社区工会联合会");
    assertThat(run(BANTIAN, corrected)).isEqualTo(counts(4, 3, 0, 1, 0));
  }

  @Test
  void what_belongs_to_the_neighbouring_street_is_refused_and_told_nothing_of() {
    List<String> codes = codes(2);
    run(BANTIAN, sheet(codes.subList(0, 1), 30));
    Token buji = officer("u-buji");
    String sheet =
        HEADINGS + line(codes.get(0), "77", "布吉街道总工会") + line(codes.get(1), "77", "象角塘社区工会联合会");
    JsonNode job = await(buji, accept(buji, FILES + "/imports", sheet));
    assertThat(summary(buji, job)).isEqualTo(counts(2, 0, 0, 0, 2));
    List<Map<String, String>> errors = errors(buji, job);
    assertThat(errors.get(0).get("错误原因")).contains("已有使用该统一社会信用代码的企业档案");
    assertThat(errors.toString()).doesNotContain("坂田", "u-bantian", "u-xiangjiaotang");
    assertThat(errors.get(1).get("错误原因")).contains("在您的辖区内没有");
    assertThat(file(codes.get(0)).path("headcount").asInt()).isEqualTo(30);
    desk.get(officer("u-nanwan"), "/api/v1/jobs/" + job.path("id").asString())
        .expectStatus()
        .isNotFound();
  }

  @Test
  void of_the_same_sheet_sent_by_two_at_once_each_file_is_opened_once() {
    List<String> codes = codes(800);
    List<JsonNode> jobs =
        Stream.of("a", "b")
            .map(it ->
                TestTokens.of("officer-" + it + codes.getFirst(), "officer").union("u-bantian"))
            .parallel()
            .map(it -> await(it, accept(it, FILES + "/imports", sheet(codes, 30))))
            .toList();
    long added = 0;
    for (JsonNode job : jobs) {
      JsonNode it = tree(body(BANTIAN, job.path("result").path("href").asString()));
      added += it.path("added").asLong();
      assertThat(it.path("added").asLong() + it.path("same").asLong()).isEqualTo(800);
    }
    assertThat(added).isEqualTo(800);
    assertThat(versions(codes)).hasSize(800).containsOnly(1L);
  }

  @Test
  void the_same_request_sent_twice_is_one_job() {
    String sheet = sheet(codes(2), 9);
    String key = "import-" + CreditCodes.next();
    String first = id(send(BANTIAN, FILES + "/imports", sheet, CSV, key));
    assertThat(id(send(BANTIAN, FILES + "/imports", sheet, CSV, key))).isEqualTo(first);
    json(send(BANTIAN, FILES + "/imports", sheet + "\n", CSV, key), 422);
  }

  @Test
  void a_row_that_is_taken_again_after_a_crash_opens_no_second_file_and_counts_as_before() {
    Viewer viewer = new Viewer("p-1", Set.of("officer"), "u-bantian", null, Set.of());
    ImportRun run = new ImportRun("org-test", viewer, LocalDate.of(2023, 9, 20), clock);
    String code = codes(1).getFirst();
    EnterpriseRow row = row(code, "30");
    for (int i = 0; i < 3; i++) {
      assertThat(enterprises.take(run, 2, row, Verdict.ADDED).block()).isNotNull();
    }
    EnterpriseRow changed = row(code, "40");
    for (int i = 0; i < 3; i++) {
      assertThat(enterprises.take(run, 3, changed, Verdict.CHANGED).block()).isNotNull();
    }
    assertThat(versions(List.of(code))).containsExactly(2L);
  }

  @Test
  void what_was_exported_is_imported_as_the_same_in_both_kinds_of_file() {
    desk.register("u-tianan", 60, null);
    desk.register("u-tianan", 12, "FEDERATION");
    for (String format : List.of("XLSX", "CSV")) {
      byte[] file = body(BANTIAN, FILES + "/export?union=u-tianan&format=" + format);
      assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("13812345678", "欧阳志强");
      ResponseSpec sent =
          send(BANTIAN, FILES + "/imports", file, MediaType.APPLICATION_OCTET_STREAM, null);
      JsonNode job = await(BANTIAN, id(sent));
      JsonNode summary = tree(body(BANTIAN, job.path("result").path("href").asString()));
      assertThat(summary.path("same").asLong()).isEqualTo(summary.path("rows").asLong());
      assertThat(summary.path("rows").asLong()).isGreaterThanOrEqualTo(2);
    }
    desk.get(officer("u-buji"), FILES + "/export?union=u-tianan").expectStatus().isNotFound();
  }

  @Test
  void what_is_no_such_sheet_is_refused_before_there_is_a_job() {
    refused(415, "sheet.not-a-sheet", "%PDF-1.7");
    refused(422, "sheet.headings-missing", "单位名称,电话\n甲,1\n");
    refused(422, "sheet.unreadable", "PK\u0003\u0004 and no archive");
    refused(413, "request.too-large", HEADINGS + "x".repeat(33 << 20));
    send(TestTokens.of("p-9", "member"), FILES + "/imports", "x", CSV, null)
        .expectStatus()
        .isForbidden();
    send(BANTIAN, FILES + "/imports", "{}", MediaType.APPLICATION_JSON, null)
        .expectStatus()
        .isEqualTo(415);
    send(BANTIAN, FILES + "/imports", "", CSV, null).expectStatus().isBadRequest();
  }

  @Test
  void neither_the_sheet_nor_its_rows_are_readable_in_the_database() {
    String code = codes(1).getFirst();
    String sheet = HEADINGS + line(code, "12", "象角塘社区工会联合会") + line(code, "12", "象角塘社区工会联合会");
    await(BANTIAN, accept(BANTIAN, FILES + "/imports", sheet));
    String dump =
        Flux.from(database.listCollectionNames())
            .flatMap(it -> database.getCollection(it).find())
            .map(Document::toJson)
            .collect(Collectors.joining())
            .block(Duration.ofSeconds(30));
    assertThat(dump).contains(code).doesNotContain("13800138000").doesNotContain("陈志强");
  }

  private void refused(int status, String code, String sheet) {
    JsonNode problem = json(send(BANTIAN, FILES + "/imports", sheet, CSV, null), status);
    assertThat(problem.path("code").asString()).isEqualTo(code);
  }

  private static List<String> codes(int number) {
    return IntStream.range(0, number).mapToObj(_ -> CreditCodes.next()).toList();
  }

  private static String sheet(List<String> codes, int people) {
    return HEADINGS
        + codes.stream()
            .map(it -> line(it, Integer.toString(people), "象角塘社区工会联合会"))
            .collect(Collectors.joining());
  }

  private static String line(String code, String people, String union) {
    return "%s,样板%s公司,%s,%s,坂雪岗大道1号,陈志强,138 0013 8000\n".formatted(code, code, people, union);
  }

  private static EnterpriseRow row(String code, String people) {
    Map<String, String> values =
        Map.of(
            "creditCode",
            code,
            "name",
            "甲",
            "address",
            "乙",
            "headcount",
            people,
            "union",
            "u-xiangjiaotang");
    return EnterpriseSheet.read(new Cells(new SheetRow(2, values)));
  }

  private String run(Token token, String sheet) {
    return summary(token, await(token, accept(token, FILES + "/imports", sheet)));
  }

  private String accept(Token token, String path, String sheet) {
    return id(send(token, path, sheet, CSV, null));
  }

  private static String id(ResponseSpec sent) {
    return json(sent, 202).path("id").asString();
  }

  private ResponseSpec send(Token token, String path, Object body, MediaType type, String key) {
    return client
        .post()
        .uri(path)
        .headers(token::on)
        .headers(it -> idempotent(it, key))
        .contentType(type)
        .bodyValue(body)
        .exchange();
  }

  private static void idempotent(HttpHeaders headers, String key) {
    if (key != null) {
      headers.set("Idempotency-Key", key);
    }
  }

  private JsonNode await(Token token, String job) {
    String path = "/api/v1/jobs/" + job;
    Awaitility.await()
        .until(() ->
            !json(desk.get(token, path), 200).path("endedAt").isMissingNode()
                && !json(desk.get(token, path), 200).path("endedAt").isNull());
    JsonNode ended = json(desk.get(token, path), 200);
    assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("DONE");
    return ended;
  }

  private String summary(Token token, JsonNode job) {
    JsonNode it = tree(body(token, job.path("result").path("href").asString()));
    return counts(
        it.path("rows").asLong(),
        it.path("added").asLong(),
        it.path("changed").asLong(),
        it.path("same").asLong(),
        it.path("refused").asLong());
  }

  private static String counts(long rows, long added, long changed, long same, long refused) {
    return "rows %d: added %d, changed %d, same %d, refused %d"
        .formatted(rows, added, changed, same, refused);
  }

  private List<Map<String, String>> errors(Token token, JsonNode job) {
    List<String> names =
        Stream.concat(
                EnterpriseSheet.COLUMNS.headings().stream(), Stream.of("错误原因", "修改建议", "原表行号"))
            .toList();
    Columns all = new Columns(names.stream().map(it -> Column.of(it, it)).toList(), names.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    byte[] workbook = body(token, job.path("errors").path("href").asString());
    new SheetReader(SheetLimits.USUAL)
        .read(workbook, all, it -> rows.add(new HashMap<>(it.values())));
    return rows;
  }

  private JsonNode file(String code) {
    return json(desk.get(BANTIAN, FILES + "?creditCode=" + code), 200).path("items").get(0);
  }

  private List<String> eventsOf(String code) {
    String id = file(code).path("id").asString();
    return json(desk.get(BANTIAN, FILES + "/" + id + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString() + " by " + it.path("actor").asString())
        .toList();
  }

  private List<Long> versions(List<String> codes) {
    return Flux.from(
            database
                .getCollection("enterprises")
                .find(new Document("state.creditCode", new Document("$in", codes))))
        .map(it -> it.getLong("version"))
        .collectList()
        .block();
  }

  private static JsonNode tree(byte[] json) {
    return JsonMapper.shared().readTree(json);
  }

  private byte[] body(Token token, String path) {
    return client
        .mutate()
        .codecs(it -> it.defaultCodecs().maxInMemorySize(16 << 20))
        .build()
        .get()
        .uri(path)
        .headers(token::on)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult()
        .getResponseBody();
  }
}
