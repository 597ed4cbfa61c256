package org.gonghui.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.organizing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the described API gives as an example is not refused when it is sent. */
@OrgLive
class ExamplesTest {

  private static final Path API = Path.of("../docs/openapi/org.json");
  private static final String TODAY = "2023-09-20";
  private static final Token RIGHTS =
      TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");

  @Autowired Desk desk;

  @Test
  void the_examples_of_bodies_are_taken_as_they_stand() throws IOException {
    JsonNode schemas =
        JsonMapper.shared().readTree(Files.readString(API)).at("/components/schemas");
    taken(organizing(), "/api/v1/unions", body(schemas, "UnionEntry"));
    taken(organizing(), "/api/v1/elections", body(schemas, "NewElection"));
    taken(organizing(), "/api/v1/terms", body(schemas, "NewTerm"));
    taken(RIGHTS, "/api/v1/plan-reports", body(schemas, "PlanReportEntry"));
  }

  /** Created, or there already, where another test made it. */
  private void taken(Token token, String path, Map<String, Object> body) {
    var answer = desk.post(token, path, body).expectBody(String.class).returnResult();
    assertThat(answer.getStatus().value())
        .as("%s %s: %s", path, body, answer.getResponseBody())
        .isIn(201, 409);
  }

  private static Map<String, Object> body(JsonNode schemas, String name) {
    Map<String, Object> body = new HashMap<>();
    for (Entry<String, JsonNode> it : schemas.path(name).path("properties").properties()) {
      JsonNode of = it.getValue();
      String other = of.path("$ref").asString("");
      if (!of.path("example").isMissingNode()) {
        body.put(it.getKey(), of.path("example"));
      } else if (!other.isEmpty()) {
        body.put(it.getKey(), body(schemas, other.substring(other.lastIndexOf('/') + 1)));
      } else if (of.path("format").asString("").equals("date")) {
        body.put(it.getKey(), TODAY);
      }
    }
    return body;
  }
}
