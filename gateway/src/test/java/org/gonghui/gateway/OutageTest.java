package org.gonghui.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.gateway.Problems.assertProblem;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.gonghui.gateway.routes.Upstream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "gonghui.gateway.timeout=400ms",
      "gonghui.gateway.timeouts.verification-reviews=20s",
      "gonghui.gateway.resilience.calls=6",
      "gonghui.gateway.resilience.pause=1s",
      "gonghui.gateway.resilience.trials=2",
      "gonghui.gateway.resilience.bulkhead=4"
    })
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class OutageTest extends GatewayTest {

  private static final String CASES = "/api/v1/legal-aid-cases";

  @DynamicPropertySource
  static void aServiceThatIsNotThere(DynamicPropertyRegistry registry) throws IOException {
    try (ServerSocket unused = new ServerSocket(0)) {
      int free = unused.getLocalPort();
      registry.add("gonghui.gateway.services", () -> "http://localhost:" + free);
    }
  }

  @Test
  void a_service_that_is_not_there_is_answered_for_at_once() {
    HttpResponse<String> answer = member().get("/api/v1/stations");

    assertProblem(answer, 503, "service.unavailable");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
  }

  @Test
  void a_service_that_takes_too_long_is_not_waited_for() {
    rights(get(CASES).willReturn(aResponse().withFixedDelay(5_000)));

    HttpResponse<String> answer = member().get(CASES);

    assertProblem(answer, 503, "service.timeout");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
  }

  @Test
  void a_resource_may_have_a_longer_timeout_of_its_own() {
    String path = "/api/v1/verification-reviews";
    World.service(Upstream.MEMBER)
        .stubFor(get(path).willReturn(aResponse().withFixedDelay(1_200).withBody("at last")));

    assertThat(member().get(path).body()).isEqualTo("at last");
  }

  @Test
  void a_write_whose_answer_was_lost_is_not_sent_again() {
    rights(post(CASES).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

    assertProblem(member().post(CASES, "{}"), 503, "service.unavailable");

    World.service(Upstream.RIGHTS).verify(1, postRequestedFor(urlEqualTo(CASES)));
  }

  @Test
  void refusals_and_mistakes_of_the_service_pass_through_and_open_nothing() {
    rights(get(CASES).willReturn(serverError().withBody("mistake")));

    for (int i = 0; i < 20; i++) {
      HttpResponse<String> answer = member().get(CASES);
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).isEqualTo("mistake");
    }
  }

  @Test
  void a_service_that_keeps_failing_is_left_alone_and_taken_back_when_it_recovers() {
    rights(get(CASES).willReturn(status(503).withBody("own words")));
    for (int i = 0; i < 6; i++) {
      assertThat(member().get(CASES).body()).isEqualTo("own words");
    }

    HttpResponse<String> spared = member().get(CASES);
    assertProblem(spared, 503, "service.unavailable");
    assertThat(spared.headers().firstValue("Retry-After")).hasValue("1");
    World.service(Upstream.RIGHTS).verify(6, getRequestedFor(urlEqualTo(CASES)));
    assertThat(member().get("/api/v1/unions").statusCode()).isEqualTo(200);

    rights(get(CASES).willReturn(aResponse().withBody("back")));
    await().untilAsserted(() -> assertThat(member().get(CASES).body()).isEqualTo("back"));
    for (int i = 0; i < 5; i++) {
      assertThat(member().get(CASES).body()).isEqualTo("back");
    }
  }

  @Test
  void only_so_many_may_wait_for_one_service_and_the_others_are_not_touched() throws Exception {
    String slow = "/api/v1/verification-reviews/slow";
    World.service(Upstream.MEMBER)
        .stubFor(get(slow).willReturn(aResponse().withFixedDelay(1_500).withBody("slow")));
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    IntStream.range(0, 12).forEach(i -> all.add(ask(slow)));

    await()
        .untilAsserted(() -> assertThat(all.stream().filter(CompletableFuture::isDone)).hasSize(8));
    assertThat(member().get("/api/v1/unions").statusCode()).isEqualTo(200);

    for (CompletableFuture<HttpResponse<String>> one : all) {
      assertThat(one.get().statusCode()).isIn(200, 503);
    }
    assertThat(all.stream().filter(it -> it.join().statusCode() == 200)).hasSize(4);
    all.stream()
        .map(CompletableFuture::join)
        .filter(it -> it.statusCode() == 503)
        .forEach(it -> assertProblem(it, 503, "service.busy"));
  }

  private CompletableFuture<HttpResponse<String>> ask(String path) {
    Door member = member();
    return member
        .client()
        .sendAsync(member.request("GET", path, BodyPublishers.noBody()), BodyHandlers.ofString());
  }

  private Door member() {
    return door.as("p-1", "member");
  }

  private static void rights(MappingBuilder stub) {
    World.service(Upstream.RIGHTS).stubFor(stub);
  }
}
