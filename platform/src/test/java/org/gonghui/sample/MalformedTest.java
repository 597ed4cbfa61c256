package org.gonghui.sample;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A request that is malformed is told where and how, and nothing that it said. */
@SampleTest
class MalformedTest {

  private static final String CHINESE = ".*[\\u4e00-\\u9fff].*";

  @Autowired WebTestClient web;

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
        "{\"name\":\"a\"}                                 | /size         | field.not-null",
        "{\"name\":\"a\",\"size\":null}                   | /size         | field.not-null",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\" \",\"foo\":1,\"day\":\"x\",\"items\":[{\"count\":0},{\"count\":\"1\"}]} |"
            + " /foo field.unknown, /day field.type, /items/1/count field.type,"
            + " /size field.not-null, /name field.not-blank, /items/0/count field.min",
        "{\"items\":[null],\"size\":99999999999}          | /items/0 field.type, /size field.type,"
            + " /name field.not-blank",
        "{\"code\":\"X\",\"status\":\"GONE\",\"name\":\"a\"} | /code id.taken,"
            + " /status field.type, /size field.not-null",
        "{\"foo\":1,\"name\":                          | body.malformed-at",
      })
  void every_mistake_of_a_body_is_named_at_once(String body, String named) {
    post(body)
        .expectStatus()
        .isBadRequest()
        .expectBody(JsonNode.class)
        .value(it ->
            assertThat(it.path("errors").values())
                .extracting(flaw ->
                    (flaw.path("pointer").asString() + " " + flaw.path("code").asString()).strip())
                .containsExactlyInAnyOrder(named.split(", ")));
  }

  @Test
  void no_more_than_twenty_mistakes_are_named() {
    String unknown =
        IntStream.range(0, 50).mapToObj(it -> "\"x" + it + "\":1").collect(joining(","));
    post("{" + unknown + "}").expectBody().jsonPath("$.errors.length()").isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | a\\u0000b                | field.printable",
        "name | a\\nb                    | field.printable",
        "name | a\\tb                    | field.printable",
        "name | a\\u0085b                | field.printable",
        "name | a\\u2028b                | field.printable",
        "name | a\\u202eb                | field.printable",
        "name | a\\u2067b                | field.printable",
        "name | a\\ud83d                 | field.printable",
        "text | a\\u0000b                | field.lines",
        "text | a\\rb                    | field.lines",
        "text | a\\u2066b                | field.lines",
        "note | a\\u202ab                | field.lines",
        "tags | a\\nb                    | field.printable",
      })
  void a_text_with_what_nobody_sees_is_refused(String field, String text, String code) {
    boolean several = field.equals("tags");
    post(body(field, several ? "[\"" + text + "\"]" : "\"" + text + "\""))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo(several ? "/tags/0" : "/" + field)
        .jsonPath("$.errors[0].code")
        .isEqualTo(code)
        .jsonPath("$.errors[0].message")
        .value(String.class, it -> assertThat(it).contains("去掉"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text | \"一\\n二\\t三\\r\\n四\"",
        "note | \"一\\n二\"",
        "name | \"\\ud83d\\udc77\\u200d\\u2642\\ufe0f 张·三\"",
        "tags | [\"a b\", \"\"]",
      })
  void a_long_text_may_have_lines_and_every_text_all_signs_there_are(String field, String value) {
    post(body(field, value)).expectStatus().isCreated();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at     | \"25:00\"     | a time of day such as 08:00 (from 00:00 to 23:59)",
        "month  | \"2023-13\"   | a month such as 2023-10",
        "day    | \"2023-02-30\"| a date such as 2023-10-08",
        "length | \"1 hour\"    | a duration such as PT1H30M",
        "share  | \"much\"      | a number such as 12.5",
        "size   | 1.5           | a whole number such as 12, from -2147483647 to 2147483647",
        "status | \"GONE\"      | OPEN",
        "items  | {}            | an array",
        "tags   | [{}]          | text",
      })
  void a_value_of_another_form_is_told_the_form_it_must_have(
      String field, String value, String form) {
    web.post()
        .uri("/api/v1/samples")
        .headers(officer()::on)
        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body(field, value))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].message")
        .value(String.class, it -> assertThat(it).contains("expected: " + form));
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

  /** A right body but for this value. */
  private static String body(String field, String value) {
    Map<String, String> fields = new HashMap<>(Map.of("name", "\"a\"", "size", "1"));
    fields.put(field, value);
    return fields.entrySet().stream()
        .map(it -> "\"" + it.getKey() + "\":" + it.getValue())
        .collect(Collectors.joining(",", "{", "}"));
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

  private ResponseSpec post(String body) {
    return web.post()
        .uri("/api/v1/samples")
        .headers(officer()::on)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static TestTokens.Token officer() {
    return TestTokens.of("p-officer", "officer").union("u-bantian");
  }
}
