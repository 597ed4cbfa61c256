package org.gonghui.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.gateway.routes.Upstream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

class EdgeTest extends GatewayTest {

  private static final String PATH = "/api/v1/rules";
  private static final String METRICS = "/actuator/prometheus";

  @Test
  void every_answer_carries_the_security_headers() {
    for (String path : new String[] {PATH, "/api/v1/nowhere", "/v3/api-docs"}) {
      assertThat(headers(member().get(path)))
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("x-frame-options", "DENY")
          .containsEntry("referrer-policy", "no-referrer")
          .containsEntry("cache-control", "no-store")
          .hasEntrySatisfying(
              "content-security-policy", it -> assertThat(it).startsWith("default-src 'none'"))
          .doesNotContainKey("strict-transport-security");
    }
  }

  @Test
  void names_of_software_do_not_leave_the_house() {
    World.service(Upstream.ORG)
        .stubFor(
            any(anyUrl())
                .willReturn(
                    ok().withHeader("Server", "WireMock/3")
                        .withHeader("X-Powered-By", "Jetty")
                        .withHeader("ETag", "\"7\"")
                        .withHeader("Cache-Control", "private, no-cache")));

    Map<String, String> headers = headers(member().get(PATH));

    assertThat(headers)
        .doesNotContainKeys("server", "x-powered-by", "via")
        .containsEntry("etag", "\"7\"")
        .containsEntry("cache-control", "private, no-cache");
  }

  @Test
  void what_a_client_says_about_its_address_is_not_believed() {
    member()
        .header("X-Forwarded-For", "10.0.0.1")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Prefix", "/evil")
        .header("X-Real-IP", "10.0.0.1")
        .header("Forwarded", "for=10.0.0.1;host=evil.example")
        .get(PATH);

    World.service(Upstream.ORG)
        .verify(
            getRequestedFor(urlEqualTo(PATH))
                .withHeader("X-Forwarded-For", matching("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1"))
                .withHeader("X-Forwarded-Host", equalTo("localhost:" + port))
                .withHeader("X-Forwarded-Proto", equalTo("http"))
                .withHeader("X-Forwarded-Prefix", absent())
                .withHeader("X-Real-IP", absent())
                .withHeader("Forwarded", absent()));
  }

  @Test
  void headers_of_one_connection_stay_on_it() throws IOException {
    String answer =
        raw(
            "GET "
                + PATH
                + " HTTP/1.1\r\nHost: door\r\nAuthorization: Bearer "
                + Tokens.of("p-1", "member")
                + "\r\nConnection: close, X-Only-Here\r\nX-Only-Here: 1\r\nKeep-Alive: 5\r\n"
                + "Proxy-Authorization: Basic x\r\nTE: trailers\r\nX-Kept: 1\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200");
    World.service(Upstream.ORG)
        .verify(
            getRequestedFor(urlEqualTo(PATH))
                .withHeader("X-Only-Here", absent())
                .withHeader("Keep-Alive", absent())
                .withHeader("Proxy-Authorization", absent())
                .withHeader("TE", absent())
                .withHeader("X-Kept", equalTo("1")));
  }

  @Test
  void a_request_without_a_trace_gets_one_and_a_trace_is_continued() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    member().get(PATH);
    member().header("traceparent", trace).get("/api/v1/unions");

    World.service(Upstream.ORG)
        .verify(
            getRequestedFor(urlEqualTo(PATH))
                .withHeader("traceparent", matching("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")));
    World.service(Upstream.ORG)
        .verify(
            getRequestedFor(urlEqualTo("/api/v1/unions"))
                .withHeader("traceparent", equalTo(trace)));
  }

  @Test
  void measurements_name_destinations_and_nobody() {
    member().get("/api/v1/members/p-4711?name=someone");

    assertThat(door.as("p-1", "operator").get(METRICS).body())
        .contains("uri=\"/api/v1/members/**\"", "resilience4j_circuitbreaker_state{")
        .doesNotContain("p-4711", "someone");
  }

  @Test
  void pages_of_other_origins_may_not_call_unless_configured() {
    HttpResponse<String> answer = preflight("https://app.example");

    assertThat(Problems.assertProblem(answer, 403, "origin.refused").path("detail").asString())
        .contains("gonghui.gateway.cors.origins");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void without_a_setting_the_metrics_are_for_operators_alone() {
    Problems.assertProblem(door.get(METRICS), 404, "route.unknown");
    assertThat(door.as("p-1", "officer").get(METRICS).statusCode()).isEqualTo(404);
    assertThat(door.as("p-1", "operator").get(METRICS).statusCode()).isEqualTo(200);
    assertThat(door.as("p-1", "operator").get("/actuator").statusCode()).isEqualTo(404);
  }

  @Test
  void health_tells_whether_and_not_of_what() {
    for (String path : List.of("/actuator/health", "/actuator/health/readiness")) {
      assertThat(door.get(path).body()).contains("\"UP\"").doesNotContain("components");
    }
    assertThat(door.get("/actuator/health/issuerKeys").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> preflight(String origin) {
    return door.header("Origin", origin)
        .header("Access-Control-Request-Method", "PUT")
        .header("Access-Control-Request-Headers", "authorization,if-match")
        .send("OPTIONS", PATH, BodyPublishers.noBody());
  }

  private Door member() {
    return door.as("p-1", "member");
  }

  private static Map<String, String> headers(HttpResponse<String> answer) {
    Map<String, String> headers = new HashMap<>();
    answer.headers().map().forEach((name, values) -> headers.put(name, String.join("|", values)));
    return headers;
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Nested
  @TestPropertySource(properties = "gonghui.gateway.cors.origins=https://app.example")
  class WithAPageOfAnotherOrigin {

    @Test
    void that_page_may_call_with_token_and_version_and_read_what_it_needs() {
      HttpResponse<String> answer = preflight("https://app.example");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(headers(answer))
          .containsEntry("access-control-allow-origin", "https://app.example")
          .hasEntrySatisfying("access-control-allow-methods", it -> assertThat(it).contains("PUT"))
          .hasEntrySatisfying(
              "access-control-allow-headers",
              it -> assertThat(it).containsIgnoringCase("if-match"));
      assertThat(headers(member().header("Origin", "https://app.example").get(PATH)))
          .hasEntrySatisfying(
              "access-control-expose-headers", it -> assertThat(it).contains("ETag"));
    }

    @Test
    void another_page_may_not() {
      HttpResponse<String> answer = preflight("https://evil.example");

      assertThat(Problems.assertProblem(answer, 403, "origin.refused").path("detail").asString())
          .contains("gonghui.gateway.cors.origins");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Nested
  @TestPropertySource(
      properties = {
        "gonghui.gateway.trusted-proxies=127.0.0.0/8,::1,198.51.100.0/24",
        "gonghui.gateway.scrapers=127.0.0.0/8,::1,10.0.0.0/8"
      })
  class BehindATrustedProxy {

    @Test
    void the_last_address_that_is_not_a_proxy_is_the_client() {
      member()
          .header("X-Forwarded-For", "6.6.6.6, 203.0.113.5, 198.51.100.2")
          .header("X-Forwarded-Proto", "https")
          .header("X-Forwarded-Host", "api.example")
          .get(PATH);

      World.service(Upstream.ORG)
          .verify(
              getRequestedFor(urlEqualTo(PATH))
                  .withHeader("X-Forwarded-For", equalTo("203.0.113.5"))
                  .withHeader("X-Forwarded-Proto", equalTo("https"))
                  .withHeader("X-Forwarded-Host", equalTo("api.example")));
    }

    @Test
    void the_metrics_are_for_scrapers_that_no_proxy_speaks_for_and_for_operators() {
      Door outside = door.header("X-Forwarded-For", "203.0.113.5");

      assertThat(door.get(METRICS).statusCode()).isEqualTo(200);
      for (String claim : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via")) {
        Problems.assertProblem(door.header(claim, "10.1.2.3").get(METRICS), 404, "route.unknown");
      }
      assertThat(outside.as("p-1", "officer").get(METRICS).statusCode()).isEqualTo(404);
      assertThat(outside.as("p-1", "operator").get(METRICS).statusCode()).isEqualTo(200);
      assertThat(outside.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void browsers_are_told_to_stay_on_https() {
      assertThat(headers(member().header("X-Forwarded-Proto", "https").get(PATH)))
          .hasEntrySatisfying(
              "strict-transport-security",
              it -> assertThat(it).isEqualTo("max-age=31536000; includeSubDomains"));
    }
  }
}
