package org.gonghui.org.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Desk.union;

import java.util.Map;
import java.util.UUID;
import org.gonghui.org.testing.Desk;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Two communities of a street, the first with a union of an enterprise; merges and dissolves. */
final class ClosingDesk {

  static final String UNIONS = "/api/v1/unions";
  static final Token AUDITOR = TestTokens.of("auditor", "auditor").union("u-longgang");

  final String mark = UUID.randomUUID().toString().substring(0, 8);
  final String first;
  final String second;
  final String union;

  private final Desk desk;

  ClosingDesk(Desk desk) {
    this.desk = desk;
    first = enter("COMMUNITY_FEDERATION", "甲", "u-bantian");
    second = enter("COMMUNITY_FEDERATION", "乙", "u-bantian");
    union = enter("ENTERPRISE_UNION", "丙", first);
  }

  String enter(String kind, String name, String superior) {
    return json(desk.post(organizing(), UNIONS, union(kind, name + mark, superior)), 201)
        .path("id")
        .asString();
  }

  static Map<String, Object> merger(String into) {
    return Map.of("intoId", into, "reason", "两社区合并", "on", "2023-09-01");
  }

  static Map<String, Object> because(String reason) {
    return Map.of("reason", reason);
  }

  /** The step of whoever has seen the union as it is now. */
  ResponseSpec close(Token token, String id, String step, Map<String, Object> body) {
    String version = desk.version(AUDITOR, UNIONS + "/" + id);
    return desk.post(token, UNIONS + "/" + id + "/" + step, body, head -> head.setIfMatch(version));
  }

  /** Until all that belonged to it has followed. */
  void await(JsonNode job) {
    await(organizing(), job);
  }

  void await(Token token, JsonNode job) {
    desk.await(token, "/api/v1/jobs/" + job.path("id").asString(), "status", "DONE");
  }

  static JsonNode assertRefused(ResponseSpec answer, int status, String code) {
    JsonNode problem = json(answer, status);
    assertThat(problem.path("code").asString()).isEqualTo(code);
    return problem;
  }
}
