package org.gonghui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
  void a_body_that_is_too_large_is_refused() {
    post("{\"name\":\"" + "x".repeat(1_100_000) + "\"}")
        .expectStatus()
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("request.too-large");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"a\",\"size\":1,\"foo\":2}            | /foo          | field.unknown",
        "{\"name\":\"a\",\"size\":1,\"items\":[{\"count\":1,\"x\":1}]} | /items/0/x    |"
            + " field.unknown",
        "{\"name\":\"a\",\"size\":1,\"items\":[null]}     | /items/0      | field.type",
        "{\"name\":7,\"size\":1}                          | /name         | field.type",
        "{\"name\":\"a\",\"size\":\"1\"}                  | /size         | field.type",
        "{\"name\":\"a\",\"size\":99999999999}            | /size         | field.type",
        "{\"name\":\"a\",\"size\":1.5}                    | /size         | field.type",
        "{\"name\":\"a\"}                                 | /size         | field.type",
        "{\"name\":\"a\",\"size\":1,\"status\":\"GONE\"}  | /status       | field.type",
        "{\"name\":\"a\",\"size\":1,\"status\":0}         | /status       | field.type",
        "{\"name\":\"a\",\"size\":1,\"day\":\"tomorrow\"} | /day          | field.type",
        "{\"name\":\"a\",\"size\":1,\"code\":\"X\"}       | /code         | id.taken",
        "{\"name\":\" \",\"size\":1}                      | /name         | field.not-blank",
        "{\"name\":\"01234567890\",\"size\":1}            | /name         | field.size",
        "{\"name\":\"a\",\"size\":1,\"items\":[{\"count\":1},{\"count\":0}]} | /items/1/count |"
            + " field.min",
        "{\"name\":\"a\",                                 | ''            | body.malformed-at",
        "{\"name\":\"a\",\"name\":\"b\",\"size\":1}       | ''            | body.malformed-at",
        "[]                                               | ''            | field.type",
      })
  void a_malformed_body_is_refused_with_a_pointer_to_the_mistake(
      String body, String pointer, String code) {
    BodyContentSpec answer =
        post(body)
            .expectStatus()
            .isBadRequest()
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("request.invalid");
    answer
        .jsonPath("$.errors[0].pointer")
        .isEqualTo(pointer)
        .jsonPath("$.errors[0].code")
        .isEqualTo(code)
        .jsonPath("$.errors[0].message")
        .value(String.class, it -> assertThat(it).matches(CHINESE).doesNotContain("{"));
  }

  @Test
  void all_mistakes_are_told_at_once_with_the_bounds_in_words() {
    Map<String, Object> body = new HashMap<>(SampleController.right());
    body.put("name", "01234567890");
    body.put("items", List.of(Map.of("count", 0)));
    web.post()
        .uri("/api/v1/samples")
        .headers(officer()::on)
        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
        .bodyValue(body)
        .exchange()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(2)
        .jsonPath("$.errors[?(@.pointer=='/name')].message")
        .isEqualTo("Length or count must be from 0 to 10.")
        .jsonPath("$.errors[?(@.pointer=='/items/0/count')].message")
        .isEqualTo("Must not be less than 1.");
  }

  @Test
  void what_was_refused_is_never_repeated() {
    String body = "{\"name\":\"440301199001011234\",\"size\":\"13800138000\"}";
    String answer =
        new String(
            post(body).expectBody().returnResult().getResponseBody(), StandardCharsets.UTF_8);
    assertThat(answer).doesNotContain("440301199001011234", "13800138000");
  }

  @Test
  void a_missing_body_is_told_so() {
    web.post()
        .uri("/api/v1/samples")
        .headers(officer()::on)
        .contentType(MediaType.APPLICATION_JSON)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("body.missing");
  }

  @Test
  void parameters_and_path_variables_are_checked_and_named() {
    parameter("/api/v1/samples/refusals/stale?size=x", "size", "parameter.type");
    parameter("/api/v1/samples/refusals/stale?size=0", "size", "field.min");
    web.put()
        .uri("/api/v1/samples/" + "x".repeat(21))
        .headers(officer()::on)
        .header(HttpHeaders.IF_MATCH, "\"1\"")
        .bodyValue(SampleController.right())
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].parameter")
        .isEqualTo("id")
        .jsonPath("$.errors[0].code")
        .isEqualTo("field.size");
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

  @Test
  void a_body_beside_checked_parameters_has_its_pointers_too() {
    web.put()
        .uri("/api/v1/samples/s-1")
        .headers(officer()::on)
        .header(HttpHeaders.IF_MATCH, "\"1\"")
        .bodyValue(Map.of("name", "", "size", 1, "items", List.of(Map.of("count", 0))))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .value(List.class, it -> assertThat(it).contains("/name", "/items/0/count"));
  }

  private void parameter(String uri, String name, String code) {
    web.get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].parameter")
        .isEqualTo(name)
        .jsonPath("$.errors[0].code")
        .isEqualTo(code);
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

  private ResponseSpec post(String body) {
    return web.post()
        .uri("/api/v1/samples")
        .headers(officer()::on)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
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
