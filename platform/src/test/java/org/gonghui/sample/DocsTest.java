package org.gonghui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@SampleTest
class DocsTest {

  private static final String LIST = "$.paths['/api/v1/samples'].get";
  private static final String CREATE = "$.paths['/api/v1/samples'].post";
  private static final String CHANGE = "$.paths['/api/v1/samples/{id}'].put";
  private static final String FIND = "$.paths['/api/v1/samples/{id}'].get";

  @Autowired WebTestClient web;

  private String api;

  @BeforeEach
  void the_description() {
    api =
        web.mutate()
            .codecs(it -> it.defaultCodecs().maxInMemorySize(1 << 20))
            .build()
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
  }

  @Test
  void it_is_openapi_3_1_and_knows_the_token() {
    assertThat((String) read("$.openapi")).startsWith("3.1");
    assertThat((String) read("$.components.securitySchemes.token.scheme")).isEqualTo("bearer");
  }

  @Test
  void it_says_who_may_use_a_route() {
    assertThat((Map<?, ?>) read(LIST + ".x-access"))
        .isEqualTo(
            Map.of("roles", List.of("officer", "partner"), "scopes", List.of("directory:read")));
    assertThat((List<?>) read(LIST + ".security")).isEqualTo(List.of(Map.of("token", List.of())));
    assertThat((Map<?, ?>) read("$.paths['/api/v1/samples/refusals/{kind}'].get.x-access"))
        .isEqualTo(Map.of("anyone", true));
    assertThat((List<?>) read("$.paths['/api/v1/samples/refusals/{kind}'].get.security")).isEmpty();
  }

  @Test
  void it_names_filters_limit_and_cursor_and_none_of_the_platforms_own_arguments() {
    assertThat(parameters(LIST))
        .containsExactlyInAnyOrder(
            "brief", "status", "name", "size", "week", "from", "until", "limit", "cursor");
    assertThat((List<?>) read(LIST + ".parameters[?(@.name=='status')].schema.items.enum[*]"))
        .isEqualTo(List.of("OPEN", "CLOSED"));
    assertThat((List<?>) read(LIST + ".parameters[?(@.name=='limit')].schema.maximum"))
        .isEqualTo(List.of(50));
  }

  @Test
  void it_names_the_headers_of_changes_and_of_reads() {
    assertThat(parameters(CREATE)).containsExactly("Idempotency-Key");
    assertThat(parameters(CHANGE)).containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
    assertThat(parameters(FIND)).containsExactlyInAnyOrder("id", "If-None-Match");
    assertThat((List<?>) read(CHANGE + ".parameters[?(@.name=='If-Match')].required"))
        .isEqualTo(List.of(true));
  }

  @Test
  void it_names_every_answer() {
    assertThat(answers(FIND))
        .containsExactlyInAnyOrder(
            "200", "304", "400", "401", "403", "404", "406", "429", "500", "503");
    assertThat(answers(CREATE))
        .containsExactlyInAnyOrder(
            "201", "400", "401", "403", "404", "406", "409", "413", "415", "422", "429", "500",
            "503");
    assertThat(answers(CHANGE)).contains("200", "412", "428");
    assertThat((Map<String, ?>) read(CREATE + ".responses['201'].headers"))
        .containsOnlyKeys("ETag", "Location");
  }

  @Test
  void every_problem_is_described_with_an_example() {
    Map<String, Object> answers = read("$.components.responses");
    assertThat(answers).hasSizeGreaterThanOrEqualTo(13);
    for (String name : answers.keySet()) {
      String content = "$.components.responses." + name + ".content['application/problem+json']";
      assertThat((String) read(content + ".schema.$ref")).isEqualTo("#/components/schemas/Problem");
      assertThat((String) read(content + ".example.detail")).isNotBlank().doesNotContain("{");
    }
    assertThat((Map<String, ?>) read("$.components.schemas.Problem.properties"))
        .containsKeys("type", "title", "status", "detail", "code", "traceId", "errors", "rule");
  }

  private List<String> parameters(String operation) {
    return read(operation + ".parameters[*].name");
  }

  private Iterable<String> answers(String operation) {
    Map<String, Object> answers = read(operation + ".responses");
    return answers.keySet();
  }

  private <T> T read(String path) {
    return JsonPath.read(api, path);
  }
}
