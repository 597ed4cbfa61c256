package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.enterprises.SheetDesk.BANTIAN;
import static org.gonghui.org.enterprises.SheetDesk.CSV;
import static org.gonghui.org.enterprises.SheetDesk.FILES;
import static org.gonghui.org.enterprises.SheetDesk.HEADINGS;
import static org.gonghui.org.enterprises.SheetDesk.IMPORTS;
import static org.gonghui.org.enterprises.SheetDesk.codes;
import static org.gonghui.org.enterprises.SheetDesk.counts;
import static org.gonghui.org.enterprises.SheetDesk.id;
import static org.gonghui.org.enterprises.SheetDesk.line;
import static org.gonghui.org.enterprises.SheetDesk.sheet;
import static org.gonghui.org.enterprises.SheetDesk.tree;
import static org.gonghui.org.enterprises.SheetDesk.versions;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@OrgLive
class EnterpriseImportStoryTest {

  @Autowired Desk desk;
  @Autowired WebTestClient client;
  @Autowired MongoDatabase database;

  private SheetDesk sheets;

  @BeforeEach
  void at_the_desk() {
    sheets = new SheetDesk(desk, client);
  }

  @Test
  void a_sheet_opens_files_and_sent_again_does_nothing_and_changed_changes_them() {
    List<String> codes = codes(1200);
    assertThat(sheets.run(BANTIAN, sheet(codes, 30))).isEqualTo(counts(1200, 1200, 0, 0, 0));
    assertThat(sheets.run(BANTIAN, sheet(codes, 30))).isEqualTo(counts(1200, 0, 0, 1200, 0));
    assertThat(versions(database, codes)).containsOnly(1L);

    assertThat(sheets.run(BANTIAN, sheet(codes.subList(0, 10), 31)))
        .isEqualTo(counts(10, 0, 10, 0, 0));
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
    JsonNode job =
        sheets.await(
            BANTIAN, sheets.accept(BANTIAN, FILES + "/imports?dryRun=true", sheet(codes, 9)));
    assertThat(job.path("dryRun").asBoolean()).isTrue();
    assertThat(sheets.summary(BANTIAN, job)).isEqualTo(counts(3, 3, 0, 0, 0));
    assertThat(versions(database, codes)).isEmpty();
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
    JsonNode job = sheets.await(BANTIAN, sheets.accept(BANTIAN, IMPORTS, sheet));
    assertThat(sheets.summary(BANTIAN, job)).isEqualTo(counts(4, 1, 0, 0, 3));
    List<Map<String, String>> errors = sheets.errors(BANTIAN, job);
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
    assertThat(sheets.run(BANTIAN, corrected)).isEqualTo(counts(4, 3, 0, 1, 0));
  }

  @Test
  void a_row_of_one_too_large_for_a_federation_comes_back_with_what_to_do() {
    List<String> codes = codes(2);
    String sheet =
        HEADINGS.strip()
            + ",建会情况\n"
            + line(codes.get(0), "24", "象角塘社区工会联合会").strip()
            + ",工联会覆盖\n"
            + line(codes.get(1), "25", "象角塘社区工会联合会").strip()
            + ",工联会覆盖\n";
    JsonNode job = sheets.await(BANTIAN, sheets.accept(BANTIAN, IMPORTS, sheet));
    assertThat(sheets.summary(BANTIAN, job)).isEqualTo(counts(2, 1, 0, 0, 1));
    Map<String, String> error = sheets.errors(BANTIAN, job).getFirst();
    assertThat(error.get("错误原因")).contains("应当单独建会");
    assertThat(error.get("修改建议")).contains("按工联会覆盖时的职工人数");
  }

  @Test
  void what_belongs_to_the_neighbouring_street_is_refused_and_told_nothing_of() {
    List<String> codes = codes(2);
    sheets.run(BANTIAN, sheet(codes.subList(0, 1), 30));
    Token buji = officer("u-buji");
    String sheet =
        HEADINGS + line(codes.get(0), "77", "布吉街道总工会") + line(codes.get(1), "77", "象角塘社区工会联合会");
    JsonNode job = sheets.await(buji, sheets.accept(buji, IMPORTS, sheet));
    assertThat(sheets.summary(buji, job)).isEqualTo(counts(2, 0, 0, 0, 2));
    List<Map<String, String>> errors = sheets.errors(buji, job);
    assertThat(errors.get(0).get("错误原因")).contains("已有使用该统一社会信用代码的企业档案");
    assertThat(errors.toString()).doesNotContain("坂田", "u-bantian", "u-xiangjiaotang");
    assertThat(errors.get(1).get("错误原因")).contains("在您的辖区内没有");
    assertThat(file(codes.get(0)).path("headcount").asInt()).isEqualTo(30);
    desk.get(officer("u-nanwan"), "/api/v1/jobs/" + job.path("id").asString())
        .expectStatus()
        .isNotFound();
  }

  @Test
  void what_was_exported_is_imported_as_the_same_in_both_kinds_of_file() {
    desk.register("u-tianan", 60, null);
    desk.register("u-tianan", 12, "FEDERATION");
    for (String format : List.of("XLSX", "CSV")) {
      byte[] file = sheets.body(BANTIAN, FILES + "/export?union=u-tianan&format=" + format);
      assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("13812345678", "欧阳志强");
      ResponseSpec sent =
          sheets.send(BANTIAN, IMPORTS, file, MediaType.APPLICATION_OCTET_STREAM, null);
      JsonNode job = sheets.await(BANTIAN, id(sent));
      JsonNode summary = tree(sheets.body(BANTIAN, job.path("result").path("href").asString()));
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
    refused(413, "sheet.too-large", HEADINGS + "x".repeat(33 << 20));
    sheets
        .send(TestTokens.of("p-9", "member"), IMPORTS, "x", CSV, null)
        .expectStatus()
        .isForbidden();
    sheets
        .send(BANTIAN, IMPORTS, "{}", MediaType.APPLICATION_JSON, null)
        .expectStatus()
        .isEqualTo(415);
    sheets.send(BANTIAN, IMPORTS, "", CSV, null).expectStatus().isBadRequest();
  }

  @Test
  void neither_the_sheet_nor_its_rows_are_readable_in_the_database() {
    String code = codes(1).getFirst();
    String sheet = HEADINGS + line(code, "12", "象角塘社区工会联合会") + line(code, "12", "象角塘社区工会联合会");
    sheets.await(BANTIAN, sheets.accept(BANTIAN, IMPORTS, sheet));
    String dump =
        Flux.from(database.listCollectionNames())
            .flatMap(it -> database.getCollection(it).find())
            .map(Document::toJson)
            .collect(Collectors.joining())
            .block(Duration.ofSeconds(30));
    assertThat(dump).contains(code).doesNotContain("13800138000").doesNotContain("陈志强");
  }

  private void refused(int status, String code, String sheet) {
    JsonNode problem = json(sheets.send(BANTIAN, IMPORTS, sheet, CSV, null), status);
    assertThat(problem.path("code").asString()).isEqualTo(code);
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
}
