package org.gonghui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.util.UriComponentsBuilder;

@SampleTest
class ListTest {

  @Autowired WebTestClient web;

  @Test
  void the_cursor_leads_on_and_the_end_has_none() {
    String next = next("status=OPEN");
    list("u-bantian", "status=OPEN&cursor=" + next)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(2)
        .jsonPath("$.next")
        .doesNotExist();
  }

  @Test
  void a_cursor_allows_another_limit_but_no_other_filter_union_or_list() {
    String next = next("status=OPEN");
    list("u-bantian", "limit=5&status=OPEN&cursor=" + next).expectStatus().isOk();
    cursorRefused("u-bantian", "status=CLOSED&cursor=" + next);
    cursorRefused("u-bantian", "cursor=" + next);
    cursorRefused("u-bantian", "status=OPEN&name=a&cursor=" + next);
    cursorRefused("u-buji", "status=OPEN&cursor=" + next);
  }

  @Test
  void the_order_of_parameters_does_not_matter_to_a_cursor() {
    String next = next("status=OPEN&name=a");
    list("u-bantian", "name=a&cursor=" + next + "&status=OPEN").expectStatus().isOk();
  }

  @Test
  void a_cursor_that_was_touched_anywhere_is_refused() {
    String next = next("");
    byte[] bytes = Base64.getUrlDecoder().decode(next);
    for (int i = 0; i < bytes.length; i++) {
      byte[] touched = bytes.clone();
      touched[i] ^= 1;
      String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(touched);
      cursorRefused("u-bantian", "cursor=" + cursor);
    }
    cursorRefused("u-bantian", "cursor=");
    cursorRefused("u-bantian", "cursor=AAAA");
    cursorRefused("u-bantian", "cursor=***");
    cursorRefused("u-bantian", "cursor=" + "A".repeat(600));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status=OPEN                        | {'state.status': 'OPEN'}",
        "status=OPEN&status=CLOSED          | {'state.status': {'$in': ['OPEN', 'CLOSED']}}",
        "size=3                             | {'state.size': 3}",
        "from=2023-10-08T09:00:00%2B08:00   | {'createdAt': {'$gte': {'$date':"
            + " '2023-10-08T01:00:00Z'}}}",
        "until=2023-10-08                   | {'state.day': {'$lte': {'$date':"
            + " '2023-10-08T00:00:00Z'}}}",
        "brief=true                         | {}",
        "name=a&size=3                      | {'$and': [{'state.name': 'a'}, {'state.size': 3}]}",
      })
  void declared_filters_narrow_by_their_field_and_type(String query, String expected) {
    list("u-bantian", query)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].filter")
        .value(String.class, it -> assertThat(it.replace('"', '\'')).isEqualTo(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "staus=OPEN, staus, filter.unknown",
    "page=1, page, filter.unknown",
    "status=GONE, status, parameter.type",
    "status=, status, parameter.type",
    "size=many, size, parameter.type",
    "from=2023-10-08, from, parameter.type",
    "until=2023-13-08, until, parameter.type",
    "until=2023-10-08&until=2023-10-09, until, parameter.repeated",
    "name=%00, name, parameter.type",
    "limit=0, limit, limit.range",
    "limit=51, limit, limit.range",
    "limit=x, limit, limit.range",
    "limit=, limit, limit.range"
  })
  void an_unknown_or_wrong_parameter_is_refused_by_name(String query, String name, String code) {
    list("u-bantian", query)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].parameter")
        .isEqualTo(name)
        .jsonPath("$.errors[0].code")
        .isEqualTo(code);
  }

  @Test
  void a_wrong_value_is_told_what_would_be_right() {
    list("u-bantian", "status=GONE")
        .expectBody()
        .jsonPath("$.errors[0].message")
        .isEqualTo("格式不对，应为：OPEN | CLOSED。");
    list("u-bantian", "week=2023-5")
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("parameter.type")
        .jsonPath("$.errors[0].message")
        .isEqualTo("格式不对，应为：形如 2023-W05 的值。");
    list("u-bantian", "size=x")
        .expectBody()
        .jsonPath("$.errors[0].message")
        .isEqualTo("格式不对，应为：整数，如 12，绝对值不超过 2147483647。");
  }

  private String next(String query) {
    Map<?, ?> page =
        list("u-bantian", query).expectBody(Map.class).returnResult().getResponseBody();
    assertThat((List<?>) page.get("items")).hasSize(2);
    return (String) page.get("next");
  }

  private void cursorRefused(String union, String query) {
    list(union, query)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("cursor.invalid");
  }

  private ResponseSpec list(String union, String query) {
    return web.get()
        .uri(it ->
            UriComponentsBuilder.fromUri(it.path("/api/v1/samples").build())
                .query(query)
                .build(true)
                .toUri())
        .headers(TestTokens.of("p-officer", "officer").union(union)::on)
        .exchange();
  }
}
