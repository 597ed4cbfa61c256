package org.gonghui.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.gateway.Problems.assertProblem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gonghui.gateway.routes.Upstream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestPropertySource(
    properties = {"gonghui.gateway.limits.body=64KB", "gonghui.gateway.limits.upload=256KB"})
class SizeTest extends GatewayTest {

  private static final String ENTERPRISES = "/api/v1/enterprises";
  private static final String IMPORTS = "/api/v1/enterprises/imports";

  @Test
  void an_announced_body_that_is_too_large_is_refused_before_it_is_read() {
    var answer = officer().send("POST", ENTERPRISES, announced(64 * 1024 + 1));

    assertProblem(answer, 413, "request.too-large");
    World.service(Upstream.ORG).verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void a_chunked_body_that_grows_too_large_is_refused_while_it_passes() {
    var answer = officer().send("POST", ENTERPRISES, chunked(new byte[200 * 1024]));

    assertProblem(answer, 413, "request.too-large");
  }

  @Test
  void bodies_up_to_the_limit_pass_announced_and_chunked() {
    byte[] body = bytes(64 * 1024);

    assertThat(officer().send("POST", ENTERPRISES, BodyPublishers.ofByteArray(body)).body())
        .isEqualTo("org");
    assertThat(officer().send("POST", ENTERPRISES, chunked(body)).body()).isEqualTo("org");

    World.service(Upstream.ORG)
        .verify(2, postRequestedFor(urlEqualTo(ENTERPRISES)).withRequestBody(binaryEqualTo(body)));
  }

  @Test
  void a_file_may_be_larger_where_one_is_expected_but_not_endless() {
    assertThat(officer().send("POST", IMPORTS, chunked(new byte[256 * 1024])).statusCode())
        .isEqualTo(200);
    assertProblem(
        officer().send("POST", IMPORTS, announced(256 * 1024 + 1)), 413, "request.too-large");
    assertProblem(
        officer().send("POST", IMPORTS, chunked(new byte[400 * 1024])), 413, "request.too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"org", "member", "services", "rights"})
  void a_file_may_be_larger_wherever_one_is_described(String service) throws IOException {
    for (String path : filesOf(service)) {
      assertThat(officer().send("POST", path, announced(200 * 1024)).statusCode())
          .as(path)
          .isEqualTo(200);
    }
  }

  @Test
  void files_are_described() throws IOException {
    assertThat(filesOf("org")).hasSizeGreaterThan(5).contains("/api/v1/plan-tasks/1/evidence");
  }

  /** The routes whose body is no JSON, by the description of the service. */
  private static Set<String> filesOf(String service) throws IOException {
    Path description = Path.of("..", "docs", "openapi", service + ".json");
    JsonNode paths = new JsonMapper().readTree(Files.readString(description)).path("paths");
    Set<String> found = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      JsonNode body = path.getValue().path("post").path("requestBody").path("content");
      if (body.size() > 0 && !body.has("application/json")) {
        found.add(path.getKey().replaceAll("\\{[^}]*}", "1"));
      }
    }
    return found;
  }

  @Test
  void headers_that_are_too_large_are_refused() {
    var answer = officer().header("X-Story", "a".repeat(20_000)).get(ENTERPRISES);

    assertProblem(answer, 431, "request.headers-too-large");
    World.service(Upstream.ORG).verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void headers_beyond_all_measure_are_not_even_read() {
    assertThat(officer().header("X-Story", "a".repeat(60_000)).get(ENTERPRISES).statusCode())
        .isEqualTo(431);
  }

  private Door officer() {
    return door.as("p-1", "officer");
  }

  private static BodyPublisher announced(int length) {
    return BodyPublishers.ofByteArray(new byte[length]);
  }

  private static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
