package org.gonghui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gonghui.platform.security.Routes;
import org.gonghui.platform.testing.QueryWalk;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a route does not take of the query is refused, whichever route it is. */
@SampleTest
class QueryTest {

  @Autowired WebTestClient web;
  @Autowired Routes routes;

  @Test
  void a_parameter_that_there_is_not_is_refused_on_every_route_of_any_method() {
    QueryWalk.assertRefused(web, routes);
  }

  @Test
  void each_that_there_is_not_is_named() {
    ask(HttpMethod.PUT, "/s-1?dryrun=true&access_token=secret")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("request.invalid")
        .jsonPath("$.errors[*].parameter")
        .value(List.class, it -> assertThat(it).containsOnly("dryrun", "access_token"))
        .jsonPath("$.errors[0].message")
        .isEqualTo("没有这个查询参数，请查阅接口说明。");
  }

  @ParameterizedTest
  @CsvSource({
    "?brief=yes, parameter.type",
    "?brief=TRUE, parameter.type",
    "?brief=, parameter.type",
    "?brief, parameter.type",
    "?brief=false&brief=true, parameter.repeated",
    "?limit=1&limit=2, parameter.repeated",
    "?until=2023-10-08&until=2023-10-09, parameter.repeated",
    "/refusals/stale?size=1&size=2, parameter.repeated",
    "/refusals/stale?size=, parameter.empty",
    "/refusals/stale?size, parameter.empty",
    "/refusals/stale?word=, parameter.empty",
    "/refusals/stale?words=, parameter.empty",
    "/refusals/stale?words=one&words=, parameter.empty",
    "/refusals/stale?word=one&word=two, parameter.repeated",
  })
  void what_would_be_read_as_something_else_is_refused(String query, String code) {
    ask(HttpMethod.GET, query)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(1)
        .jsonPath("$.errors[0].code")
        .isEqualTo(code);
  }

  @Test
  void what_is_declared_passes_and_what_may_be_repeated_too() {
    ask(HttpMethod.GET, "?brief=false&limit=2&status=OPEN&status=CLOSED").expectStatus().isOk();
    ask(HttpMethod.GET, "/refusals/stale?size=1&word=one&words=one&words=two")
        .expectStatus()
        .isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v3/api-docs?x=1", "/actuator/health/liveness?x=1"})
  void what_is_not_of_the_service_itself_is_left_alone(String uri) {
    web.get().uri(uri).exchange().expectStatus().isOk();
  }

  @Test
  void the_answer_to_options_too() {
    ask(HttpMethod.OPTIONS, "?x=1").expectStatus().isOk();
  }

  private ResponseSpec ask(HttpMethod method, String query) {
    return web.method(method)
        .uri("/api/v1/samples" + query)
        .headers(TestTokens.of("p-officer", "officer").union("u-bantian")::on)
        .exchange();
  }
}
