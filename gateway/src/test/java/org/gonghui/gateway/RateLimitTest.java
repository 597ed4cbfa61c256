package org.gonghui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.gateway.Problems.assertProblem;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "gonghui.gateway.limits.anonymous.requests=3",
      "gonghui.gateway.limits.anonymous.period=1h",
      "gonghui.gateway.limits.member.requests=5",
      "gonghui.gateway.limits.member.period=1h",
      "gonghui.gateway.limits.partner.requests=8",
      "gonghui.gateway.limits.partner.period=1h",
      "gonghui.gateway.trusted-proxies=127.0.0.0/8,::1"
    })
class RateLimitTest extends GatewayTest {

  private static final String PATH = "/api/v1/stations";

  @Test
  void each_answer_says_how_much_is_left() {
    HttpResponse<String> first = door.as("p-first", "member").get(PATH);
    HttpResponse<String> second = door.as("p-first", "member").get(PATH);

    assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"member\";q=5;w=3600");
    assertThat(first.headers().firstValue("RateLimit"))
        .hasValueSatisfying(it -> assertThat(it).matches("\"member\";r=4;t=\\d+"));
    assertThat(second.headers().firstValue("RateLimit"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("\"member\";r=3;"));
  }

  @Test
  void a_member_who_asks_too_often_is_told_when_to_come_back() {
    assertPasses(5, door.as("p-busy", "member"));

    HttpResponse<String> refused = door.as("p-busy", "member").get(PATH);

    assertProblem(refused, 429, "request.too-many");
    assertThat(refused.headers().firstValue("RateLimit"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("\"member\";r=0;"));
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 720L);
    assertThat(door.as("p-calm", "member").get(PATH).statusCode()).isEqualTo(200);
  }

  @Test
  void another_token_of_the_same_person_does_not_help() {
    assertPasses(5, door.as("p-clever", "member"));

    assertThat(door.as("p-clever", "member", "officer").get(PATH).statusCode()).isEqualTo(429);
  }

  @Test
  void a_partner_system_may_ask_more() {
    assertPasses(8, door.as("bank", "partner"));

    HttpResponse<String> refused = door.as("bank", "partner").get(PATH);

    assertProblem(refused, 429, "request.too-many");
    assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"partner\";q=8;w=3600");
  }

  @Test
  void without_a_token_the_address_counts_also_for_refused_requests() {
    Door stranger = door.header("X-Forwarded-For", "203.0.113.7");
    for (int i = 0; i < 3; i++) {
      assertProblem(stranger.get(PATH), 401, "token.missing");
    }

    assertProblem(stranger.get(PATH), 429, "request.too-many");
    assertProblem(stranger.get("/v3/api-docs"), 429, "request.too-many");
    assertThat(door.header("X-Forwarded-For", "203.0.113.8").get("/v3/api-docs").statusCode())
        .isEqualTo(200);
  }

  @Test
  void bad_tokens_count_for_the_address() {
    Door stranger = door.header("X-Forwarded-For", "203.0.113.9");
    for (int i = 0; i < 3; i++) {
      assertProblem(stranger.with("guess" + i).get(PATH), 401, "token.invalid");
    }

    assertProblem(stranger.with("guess").get(PATH), 429, "request.too-many");
  }

  @Test
  void probes_are_never_limited() {
    Door prober = door.header("X-Forwarded-For", "203.0.113.10");
    for (int i = 0; i < 10; i++) {
      assertThat(prober.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }
  }

  private static void assertPasses(int times, Door door) {
    for (int i = 0; i < times; i++) {
      assertThat(door.get(PATH).statusCode()).isEqualTo(200);
    }
  }
}
