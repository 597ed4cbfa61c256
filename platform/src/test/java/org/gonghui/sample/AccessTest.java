package org.gonghui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.platform.security.RouteAccess;
import org.gonghui.platform.security.Routes;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class AccessTest {

  private static final String ONE = "/api/v1/samples/s-1";
  private static final String LIST = "/api/v1/samples";

  @Autowired WebTestClient web;
  @Autowired Routes routes;

  @Test
  void no_token_is_answered_with_a_challenge() {
    web.get()
        .uri(ONE)
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("token.missing");
  }

  @Test
  void a_token_that_is_not_right_in_everything_is_refused() {
    refused(officer().expires(Duration.ofMinutes(-5)).text());
    refused(officer().eternal().text());
    refused(officer().audience("another").text());
    refused(officer().issuer("https://elsewhere.test").text());
    refused(officer().forged().text());
    refused(officer().unknownKey().text());
    refused(officer().unsigned());
    refused(TestTokens.of("", "officer").text());
    refused("not.a.token");
    refused("");
  }

  @Test
  void a_token_that_is_not_valid_is_refused_on_open_routes_too() {
    get("/api/v1/samples/refusals/stale", "not.a.token").expectStatus().isUnauthorized();
  }

  @Test
  void another_scheme_is_no_token() {
    web.get()
        .uri(ONE)
        .headers(it -> it.setBasicAuth("user", "password"))
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void any_one_of_the_roles_suffices_and_another_does_not() {
    get(ONE, officer().text()).expectStatus().isOk();
    get(ONE, TestTokens.of("p-worker", "member").text()).expectStatus().isOk();
    get(ONE, TestTokens.of("p-lawyer", "lawyer").text())
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("access.denied");
  }

  @Test
  void a_partner_needs_a_scope_and_an_officer_none() {
    get(LIST, partner("directory:read").text()).expectStatus().isOk();
    get(LIST, partner("verification:read").text()).expectStatus().isForbidden();
    get(LIST, partner().text()).expectStatus().isForbidden();
    get(LIST, officer().text()).expectStatus().isOk();
    get(ONE, partner("directory:read").text()).expectStatus().isForbidden();
  }

  @Test
  void an_officer_of_another_department_is_refused_and_one_without_department_is_not() {
    create(officer().department("RIGHTS")).expectStatus().isCreated();
    create(officer().department("AUDIT")).expectStatus().isForbidden();
    create(officer()).expectStatus().isCreated();
  }

  @Test
  void the_role_of_the_system_itself_comes_from_no_token() {
    web.get()
        .uri("/api/v1/samples/me")
        .headers(TestTokens.of("p-1", "officer", "system", "made-up")::on)
        .exchange()
        .expectBody()
        .jsonPath("$.roles")
        .isEqualTo(List.of("officer"));
  }

  @Test
  void the_viewer_is_what_the_token_says() {
    web.get()
        .uri("/api/v1/samples/me")
        .headers(officer().department("RIGHTS").scopes("a:read", "b:read")::on)
        .exchange()
        .expectBody()
        .jsonPath("$.person")
        .isEqualTo("p-officer")
        .jsonPath("$.unionId")
        .isEqualTo("u-bantian")
        .jsonPath("$.department")
        .isEqualTo("RIGHTS")
        .jsonPath("$.roles")
        .value(List.class, it -> assertThat(it).hasSize(2).contains("department:RIGHTS"))
        .jsonPath("$.scopes")
        .value(List.class, it -> assertThat(it).hasSize(2).contains("a:read", "b:read"));
  }

  @Test
  void probes_metrics_and_the_description_are_open_and_nothing_else_of_the_inside() {
    for (String open :
        List.of("/actuator/health/liveness", "/actuator/prometheus", "/v3/api-docs")) {
      web.get().uri(open).exchange().expectStatus().isOk();
    }
    web.get().uri("/actuator").exchange().expectStatus().isForbidden();
    web.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
  }

  @Test
  void liveness_does_not_ask_the_broker_which_is_away(CapturedOutput output) {
    web.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    web.get().uri("/actuator/health/readiness").exchange().expectStatus().isEqualTo(503);
    assertThat(output).doesNotContain("Rebootstrapping");
  }

  @Test
  void every_route_is_listed_with_who_may_use_it() {
    assertThat(routes.all()).hasSize(7);
    assertThat(routes.all())
        .filteredOn(it -> it.paths().contains(LIST) && it.methods().contains("GET"))
        .singleElement()
        .extracting(RouteAccess::roles, RouteAccess::scopes, RouteAccess::anyone)
        .containsExactly(List.of("officer", "partner"), List.of("directory:read"), false);
  }

  private void refused(String token) {
    get(ONE, token)
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("token.invalid");
  }

  private ResponseSpec get(String uri, String token) {
    return web.get().uri(uri).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
  }

  private ResponseSpec create(Token token) {
    Map<String, Object> body = SampleController.right();
    return web.post().uri(LIST).headers(token::on).bodyValue(body).exchange();
  }

  private static Token officer() {
    return TestTokens.of("p-officer", "officer").union("u-bantian");
  }

  private static Token partner(String... scopes) {
    return TestTokens.of("partner", "partner").scopes(scopes);
  }
}
