package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.gonghui.org.testing.CreditCodes;
import org.gonghui.org.testing.Desk;
import org.gonghui.platform.sheets.Column;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.sheets.SheetLimits;
import org.gonghui.platform.sheets.SheetReader;
import org.gonghui.platform.testing.TestTokens.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends sheets of enterprises and reads what came of them. */
final class SheetDesk {

  static final String FILES = "/api/v1/enterprises";
  static final String IMPORTS = FILES + "/imports";
  static final String HEADINGS = "信用代码,单位名称,员工数,所属工联会,地址,联系人,手机\n";
  static final Token BANTIAN = officer("u-bantian");
  static final MediaType CSV = MediaType.parseMediaType("text/csv");

  private final Desk desk;
  private final WebTestClient client;

  SheetDesk(Desk desk, WebTestClient client) {
    this.desk = desk;
    this.client = client;
  }

  /** So many codes that nobody has. */
  static List<String> codes(int number) {
    return IntStream.range(0, number).mapToObj(_ -> CreditCodes.next()).toList();
  }

  /** A sheet of these enterprises of 象角塘, of so many people each. */
  static String sheet(List<String> codes, int people) {
    return HEADINGS
        + codes.stream()
            .map(it -> line(it, Integer.toString(people), "象角塘社区工会联合会"))
            .collect(Collectors.joining());
  }

  static String line(String code, String people, String union) {
    return "%s,样板%s公司,%s,%s,坂雪岗大道1号,陈志强,138 0013 8000\n".formatted(code, code, people, union);
  }

  /** Imports it, and counts what came of its rows. */
  String run(Token token, String sheet) {
    return summary(token, await(token, accept(token, IMPORTS, sheet)));
  }

  /** Sends it; the id of the job. */
  String accept(Token token, String path, String sheet) {
    return id(send(token, path, sheet, CSV, null));
  }

  static String id(ResponseSpec sent) {
    return json(sent, 202).path("id").asString();
  }

  ResponseSpec send(Token token, String path, Object body, MediaType type, @Nullable String key) {
    return client
        .post()
        .uri(path)
        .headers(token::on)
        .headers(it -> idempotent(it, key))
        .contentType(type)
        .bodyValue(body)
        .exchange();
  }

  private static void idempotent(HttpHeaders headers, @Nullable String key) {
    if (key != null) {
      headers.set("Idempotency-Key", key);
    }
  }

  /** The job, once it is done. */
  JsonNode await(Token token, String job) {
    String path = "/api/v1/jobs/" + job;
    Awaitility.await()
        .until(() ->
            !json(desk.get(token, path), 200).path("endedAt").isMissingNode()
                && !json(desk.get(token, path), 200).path("endedAt").isNull());
    JsonNode ended = json(desk.get(token, path), 200);
    assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("DONE");
    return ended;
  }

  String summary(Token token, JsonNode job) {
    JsonNode it = tree(body(token, job.path("result").path("href").asString()));
    return counts(
        it.path("rows").asLong(),
        it.path("added").asLong(),
        it.path("changed").asLong(),
        it.path("same").asLong(),
        it.path("refused").asLong());
  }

  static String counts(long rows, long added, long changed, long same, long refused) {
    return "rows %d: added %d, changed %d, same %d, refused %d"
        .formatted(rows, added, changed, same, refused);
  }

  /** The rows that came back, by their headings. */
  List<Map<String, String>> errors(Token token, JsonNode job) {
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

  /** The versions of the files with these codes. */
  static List<Long> versions(MongoDatabase database, List<String> codes) {
    return Flux.from(
            database
                .getCollection("enterprises")
                .find(new Document("state.creditCode", new Document("$in", codes))))
        .map(it -> it.getLong("version"))
        .collectList()
        .block();
  }

  static JsonNode tree(byte[] json) {
    return JsonMapper.shared().readTree(json);
  }

  /** A file, as it is downloaded. */
  byte[] body(Token token, String path) {
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
