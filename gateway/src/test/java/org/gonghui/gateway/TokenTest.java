package org.gonghui.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.gateway.Problems.assertProblem;

import java.net.http.HttpResponse;
import org.gonghui.gateway.routes.Upstream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest extends GatewayTest {

  private static final String PATH = "/api/v1/unions/u-longgang";

  @Test
  void without_a_token_nothing_passes() {
    HttpResponse<String> answer = door.get(PATH);

    assertProblem(answer, 401, "token.missing");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertNothingPassed();
  }

  @Test
  void an_expired_token_does_not_pass() {
    assertRefused(Tokens.expired());
  }

  @Test
  void a_token_for_another_system_does_not_pass() {
    assertRefused(Tokens.forSomebodyElse());
  }

  @Test
  void a_token_of_another_issuer_does_not_pass() {
    assertRefused(Tokens.ofAnotherIssuer());
  }

  @Test
  void a_token_signed_by_another_key_does_not_pass() {
    assertRefused(Tokens.signedByAnotherKey());
  }

  @Test
  void what_is_no_token_at_all_does_not_pass() {
    assertRefused("nonsense");
  }

  @Test
  void a_valid_token_is_passed_on_as_it_came() {
    String token = Tokens.of("p-1", "member");

    assertThat(door.with(token).get(PATH).statusCode()).isEqualTo(200);

    World.service(Upstream.ORG)
        .verify(
            getRequestedFor(urlEqualTo(PATH))
                .withHeader("Authorization", equalTo("Bearer " + token)));
  }

  @Test
  void refusals_are_in_chinese_unless_english_is_asked_for() {
    var chinese = assertProblem(door.get(PATH), 401, "token.missing");
    var english =
        assertProblem(door.header("Accept-Language", "en").get(PATH), 401, "token.missing");

    assertThat(chinese.path("title").asString()).containsPattern("\\p{IsHan}");
    assertThat(english.path("title").asString()).doesNotContainPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs",
        "/docs/page.js",
        "/docs/settings.json",
        "/swagger-ui/swagger-ui.css",
        "/v3/api-docs",
        "/v3/api-docs/org",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
      })
  void the_documentation_and_the_health_are_open_to_everybody(String path) {
    assertThat(door.get(path).statusCode()).isEqualTo(200);
  }

  private void assertRefused(String token) {
    HttpResponse<String> answer = door.with(token).get(PATH);

    assertProblem(answer, 401, "token.invalid");
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer error=\"invalid_token\""));
    assertNothingPassed();
  }

  private void assertNothingPassed() {
    World.service(Upstream.ORG).verify(0, getRequestedFor(urlEqualTo(PATH)));
  }
}
