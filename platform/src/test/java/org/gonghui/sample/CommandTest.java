package org.gonghui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SampleTest
class CommandTest {

  private static final String KEY = "Idempotency-Key";

  @Autowired WebTestClient web;

  @Test
  void the_same_key_of_the_same_caller_for_the_same_thing_is_the_same() {
    Map<?, ?> first = create(officer(), "k-1", SampleController.right());
    Map<?, ?> again = create(officer(), "k-1", SampleController.right());
    assertThat((String) first.get("key")).matches("[A-Za-z0-9_-]{22}");
    assertThat(again.get("key")).isEqualTo(first.get("key"));
    assertThat(again.get("fingerprint")).isEqualTo(first.get("fingerprint"));
  }

  @Test
  void another_key_caller_method_or_path_makes_another_key() {
    Object key = create(officer(), "k-1", SampleController.right()).get("key");
    Token other = TestTokens.of("p-other", "officer");
    assertThat(create(officer(), "k-2", SampleController.right()).get("key")).isNotEqualTo(key);
    assertThat(create(other, "k-1", SampleController.right()).get("key")).isNotEqualTo(key);
    assertThat(change("s-1", "k-1").get("key")).isNotEqualTo(key);
    assertThat(change("s-2", "k-1").get("key")).isNotEqualTo(change("s-1", "k-1").get("key"));
  }

  @Test
  void another_body_has_another_fingerprint() {
    Map<String, Object> other = new HashMap<>(SampleController.right());
    other.put("size", 4);
    assertThat(create(officer(), "k-1", other).get("fingerprint"))
        .isNotEqualTo(create(officer(), "k-1", SampleController.right()).get("fingerprint"));
  }

  @Test
  void without_the_header_there_is_neither_key_nor_fingerprint() {
    Map<?, ?> command = create(officer(), null, SampleController.right());
    assertThat(command.get("key")).isNull();
    assertThat(command.get("fingerprint")).isEqualTo("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "clé"})
  void a_key_of_other_than_visible_ascii_is_refused(String key) {
    post(officer(), key, SampleController.right())
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("idempotency-key.invalid")
        .jsonPath("$.errors[0].parameter")
        .isEqualTo(KEY);
  }

  @Test
  void a_key_may_have_128_characters_and_not_one_more() {
    post(officer(), "k".repeat(128), SampleController.right()).expectStatus().isCreated();
    post(officer(), "k".repeat(129), SampleController.right()).expectStatus().isBadRequest();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"x\":1}", "[]", "null", "\"\"", "7", "{", "{}{}"})
  void a_body_that_nobody_reads_is_refused(String body) {
    close(body)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("body.unexpected")
        .jsonPath("$.errors[0].message")
        .value(String.class, it -> assertThat(it).contains("去掉"));
    close(body + " ".repeat(2_000)).expectStatus().isBadRequest();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", " { \n} ", " "})
  void an_empty_object_is_no_body_and_leaves_the_fingerprint_as_it_is(String body) {
    assertThat(fingerprint(close(body))).isEqualTo(fingerprint(close("")));
  }

  private static Object fingerprint(ResponseSpec answer) {
    return answer
        .expectStatus()
        .isOk()
        .expectBody(Map.class)
        .returnResult()
        .getResponseBody()
        .get("fingerprint");
  }

  private ResponseSpec close(String body) {
    var request =
        web.post()
            .uri("/api/v1/samples/s-1/closing")
            .headers(officer()::on)
            .header(KEY, "k-close")
            .contentType(MediaType.APPLICATION_JSON);
    return body.isEmpty() ? request.exchange() : request.bodyValue(body).exchange();
  }

  @Test
  void the_moment_of_deciding_is_in_milliseconds() {
    assertThat((String) create(officer(), null, SampleController.right()).get("now"))
        .matches(".*T\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
  }

  @Test
  void a_change_without_if_match_is_refused_with_428() {
    put(null)
        .expectStatus()
        .isEqualTo(428)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("if-match.missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "W/\"7\"",
        "\"7\", \"8\"",
        "*",
        "\"x\"",
        "\"0\"",
        "\"-1\"",
        "\"99999999999999999999\""
      })
  void an_if_match_that_names_no_one_version_is_refused(String given) {
    put(given)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("if-match.invalid");
  }

  @Test
  void if_match_is_the_version_expected_and_the_answer_tells_the_new_one() {
    put("\"6\"")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.ETAG, "\"7\"")
        .expectBody()
        .jsonPath("$.expected")
        .isEqualTo(6);
  }

  @Test
  void what_is_known_already_is_not_sent_again() {
    for (String known :
        new String[] {"\"7\"", "W/\"7\"", "*", "\"5\", \"6\", \"7\", \"8\", \"9\""}) {
      get(known).expectStatus().isNotModified().expectBody().isEmpty();
    }
    get("\"6\"").expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"7\"");
    get("\"17\"").expectStatus().isOk();
  }

  @Test
  void what_was_made_is_told_with_its_address_and_version() {
    post(officer(), "k-1", SampleController.right())
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals(HttpHeaders.LOCATION, "/api/v1/samples/s-9")
        .expectHeader()
        .valueEquals(HttpHeaders.ETAG, "\"7\"");
  }

  private Map<?, ?> create(Token token, String key, Map<String, Object> body) {
    return post(token, key, body)
        .expectStatus()
        .isCreated()
        .expectBody(Map.class)
        .returnResult()
        .getResponseBody();
  }

  private ResponseSpec post(Token token, String key, Map<String, Object> body) {
    var request = web.post().uri("/api/v1/samples").headers(token::on);
    if (key != null) {
      request.header(KEY, key);
    }
    return request.bodyValue(body).exchange();
  }

  private Map<?, ?> change(String id, String key) {
    return web.put()
        .uri("/api/v1/samples/" + id)
        .headers(officer()::on)
        .header(HttpHeaders.IF_MATCH, "\"6\"")
        .header(KEY, key)
        .bodyValue(SampleController.right())
        .exchange()
        .expectBody(Map.class)
        .returnResult()
        .getResponseBody();
  }

  private ResponseSpec put(String ifMatch) {
    var request = web.put().uri("/api/v1/samples/s-1").headers(officer()::on);
    if (ifMatch != null) {
      request.header(HttpHeaders.IF_MATCH, ifMatch);
    }
    return request.bodyValue(SampleController.right()).exchange();
  }

  private ResponseSpec get(String ifNoneMatch) {
    return web.get()
        .uri("/api/v1/samples/s-1")
        .headers(officer()::on)
        .header(HttpHeaders.IF_NONE_MATCH, ifNoneMatch)
        .exchange();
  }

  private static Token officer() {
    return TestTokens.of("p-officer", "officer").union("u-bantian");
  }
}
