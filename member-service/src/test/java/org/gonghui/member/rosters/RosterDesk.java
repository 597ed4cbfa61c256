package org.gonghui.member.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.json;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gonghui.member.testing.Desk;
import org.gonghui.platform.sheets.Column;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.sheets.SheetLimits;
import org.gonghui.platform.sheets.SheetReader;
import org.gonghui.platform.sheets.SheetRow;
import org.gonghui.platform.testing.TestTokens.Token;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Where an officer sends a roster and fetches what came of it. */
final class RosterDesk {

  private static final Columns ERRORS =
      new Columns(Stream.of("错误原因", "修改建议", "原表行号").map(it -> Column.of(it, it)).toList(), "原表行号");

  private final WebTestClient client;
  private final Desk desk;
  private final Token token;

  RosterDesk(WebTestClient client, Token token) {
    this.client = client;
    this.desk = new Desk(client);
    this.token = token;
  }

  /** The id of the job that takes it in. */
  String send(String roster) {
    return json(
            client
                .post()
                .uri("/api/v1/members/imports")
                .headers(token::on)
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(roster.getBytes(StandardCharsets.UTF_8))
                .exchange(),
            202)
        .path("id")
        .asString();
  }

  JsonNode job(String id) {
    return json(desk.get(token, "/api/v1/jobs/" + id), 200);
  }

  JsonNode awaitEnd(String id, String status) {
    Awaitility.await().until(() -> job(id).path("endedAt").isString());
    JsonNode ended = job(id);
    assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo(status);
    return ended;
  }

  JsonNode result(String id) {
    return json(new String(file(id, "result"), StandardCharsets.UTF_8));
  }

  /** Reason and proposal of each row that was refused, by its number. */
  Map<Integer, SheetRow> errors(String id) {
    Map<Integer, SheetRow> errors = new HashMap<>();
    new SheetReader(SheetLimits.USUAL)
        .read(file(id, "errors"), ERRORS, it -> errors.put(Integer.valueOf(it.text("原表行号")), it));
    return errors;
  }

  private byte[] file(String id, String which) {
    return desk.get(token, "/api/v1/jobs/" + id + "/" + which)
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult()
        .getResponseBody();
  }
}
