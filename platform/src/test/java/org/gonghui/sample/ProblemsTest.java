package org.gonghui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SampleTest
class ProblemsTest {

  private static final String CHINESE = ".*[\\u4e00-\\u9fff].*";

  @Autowired WebTestClient web;

  @ParameterizedTest
  @CsvSource({
    "not-found, 404, not-found",
    "forbidden, 403, access.denied",
    "illegal-step, 409, workflow.illegal-step",
    "duplicate, 409, id.taken",
    "stale, 412, version.stale",
    "rule, 422, idempotency.key-reused",
    "database, 503, database.unavailable",
    "fault, 500, internal"
  })
  void every_refusal_has_its_status_and_code_and_speaks_both_languages(
      String kind, int status, String code) {
    for (String language : List.of("zh-CN", "en-GB,en;q=0.9")) {
      Map<?, ?> problem =
          web.get()
              .uri("/api/v1/samples/refusals/" + kind)
              .header(HttpHeaders.ACCEPT_LANGUAGE, language)
              .exchange()
              .expectStatus()
              .isEqualTo(status)
              .expectHeader()
              .contentType(MediaType.APPLICATION_PROBLEM_JSON)
              .expectHeader()
              .valueEquals(HttpHeaders.CONTENT_LANGUAGE, language.substring(0, 2))
              .expectBody(Map.class)
              .returnResult()
              .getResponseBody();
      assertThat(problem.get("code")).isEqualTo(code);
      assertThat(problem.get("type")).isEqualTo("https://gonghui.org/problems/" + code);
      assertThat(problem.get("status")).isEqualTo(status);
      assertThat(problem.get("instance")).isEqualTo("/api/v1/samples/refusals/" + kind);
      assertThat((String) problem.get("traceId")).matches("[0-9a-f]{32}");
      boolean chinese = language.startsWith("zh");
      assertThat(((String) problem.get("title")).matches(CHINESE)).isEqualTo(chinese);
      assertThat((String) problem.get("detail")).isNotBlank();
      assertThat(((String) problem.get("detail")).matches(CHINESE)).isEqualTo(chinese);
    }
  }

  @Test
  void chinese_is_spoken_to_those_who_prefer_nothing_or_something_else() {
    for (String language : List.of("fr", "*", "§§", "")) {
      refusal("stale", language).jsonPath("$.title").isEqualTo("内容已被他人更新");
    }
    web.get()
        .uri("/api/v1/samples/refusals/stale")
        .exchange()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("您依据的是第 3 版，现已是第 4 版，请刷新后再办理。");
  }

  @Test
  void words_of_the_domain_are_translated_and_ids_not_repeated() {
    refusal("illegal-step", "zh").jsonPath("$.detail").isEqualTo("死信处于“OPEN”状态，不能办理“处理”。");
    refusal("not-found", "en")
        .jsonPath("$.detail")
        .isEqualTo("There is no such dead letter, or it is not within your jurisdiction.");
  }

  @Test
  void a_rule_of_law_is_quoted_with_its_source_and_text() {
    var rule = SampleController.anyRule();
    refusal("law", "zh")
        .jsonPath("$.rule.id")
        .isEqualTo(rule.id())
        .jsonPath("$.rule.source")
        .isEqualTo(rule.source())
        .jsonPath("$.rule.text")
        .isEqualTo(rule.text());
    refusal("rule", "zh").jsonPath("$.rule").doesNotExist();
  }

  @Test
  void a_fault_of_ours_shows_nothing_of_its_inside() {
    for (String kind : List.of("fault", "database")) {
      String text =
          new String(refusal(kind, "en").returnResult().getResponseBody(), StandardCharsets.UTF_8);
      assertThat(text).doesNotContain("张三", "440301199001011234", "10.1.2.3", "Exception");
    }
  }

  @Test
  void an_outage_says_when_to_try_again() {
    web.get()
        .uri("/api/v1/samples/refusals/database")
        .exchange()
        .expectHeader()
        .valueEquals(HttpHeaders.RETRY_AFTER, "5");
  }

  @Test
  void the_trace_of_the_caller_is_the_trace_of_the_problem() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    web.get()
        .uri("/api/v1/samples/refusals/stale")
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .exchange()
        .expectBody()
        .jsonPath("$.traceId")
        .isEqualTo(trace);
  }

  @Test
  void what_the_framework_refuses_is_a_problem_too() {
    problem(HttpMethod.GET, "/api/v1/nothing", 404, "route.unknown");
    problem(HttpMethod.GET, "/index.html", 404, "route.unknown");
    problem(HttpMethod.DELETE, "/api/v1/samples/s-1", 405, "method.not-allowed")
        .expectHeader()
        .exists(HttpHeaders.ALLOW);
    web.get()
        .uri("/api/v1/samples/me")
        .headers(officer()::on)
        .accept(MediaType.APPLICATION_XML)
        .exchange()
        .expectStatus()
        .isEqualTo(406)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    web.post()
        .uri("/api/v1/samples")
        .headers(officer()::on)
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue("x")
        .exchange()
        .expectStatus()
        .isEqualTo(415)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("media-type.unsupported");
  }

  @Test
  void an_answer_without_body_has_none_for_a_problem_either() {
    web.head()
        .uri("/api/v1/samples/refusals/stale")
        .exchange()
        .expectStatus()
        .isEqualTo(412)
        .expectBody()
        .isEmpty();
  }

  private ResponseSpec problem(HttpMethod method, String uri, int status, String code) {
    ResponseSpec answer = web.method(method).uri(uri).exchange();
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
    return answer;
  }

  private BodyContentSpec refusal(String kind, String language) {
    return web.get()
        .uri("/api/v1/samples/refusals/" + kind)
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .exchange()
        .expectBody();
  }

  private static TestTokens.Token officer() {
    return TestTokens.of("p-officer", "officer").union("u-bantian");
  }
}
