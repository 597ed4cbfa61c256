package org.gonghui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

@TestPropertySource(
    properties = {"gonghui.gateway.timeout=500ms", "gonghui.gateway.timeouts.lawyers=30s"})
class StreamingTest extends GatewayTest {

  private static volatile Sinks.Many<String> events;
  private static final AtomicInteger ABANDONED = new AtomicInteger();
  private static final AtomicInteger WAITING = new AtomicInteger();
  private static final DisposableServer RIGHTS =
      HttpServer.create()
          .port(0)
          .route(routes ->
              routes
                  .get("/api/v1/jobs/rights-1/events", StreamingTest::events)
                  .get("/api/v1/lawyers/waiting", StreamingTest::hang))
          .bindNow();

  @DynamicPropertySource
  static void aServiceThatStreams(DynamicPropertyRegistry registry) {
    registry.add("gonghui.gateway.rights", () -> "http://localhost:" + RIGHTS.port());
  }

  @BeforeEach
  void nothingHappenedYet() {
    events = Sinks.many().unicast().onBackpressureBuffer();
    ABANDONED.set(0);
    WAITING.set(0);
  }

  @AfterAll
  static void close() {
    RIGHTS.disposeNow();
  }

  private static Mono<Void> events(HttpServerRequest request, HttpServerResponse response) {
    return response.sse().sendString(events.asFlux().doOnCancel(ABANDONED::incrementAndGet)).then();
  }

  private static Mono<Void> hang(HttpServerRequest request, HttpServerResponse response) {
    Flux<String> never =
        Flux.<String>never()
            .doOnSubscribe(it -> WAITING.incrementAndGet())
            .doOnCancel(ABANDONED::incrementAndGet);
    request.withConnection(it -> it.onDispose(ABANDONED::incrementAndGet));
    return never.then();
  }

  @Test
  void events_arrive_one_by_one_and_may_be_silent_longer_than_the_timeout() throws Exception {
    CompletableFuture<HttpResponse<InputStream>> answer = open("/api/v1/jobs/rights-1/events");
    long began = System.nanoTime();
    Mono.delay(Duration.ofMillis(1_200)).subscribe(it -> say("first"));

    BufferedReader reader = reader(answer.get());
    assertThat(reader.readLine()).isEqualTo("data: first");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(1));
    reader.readLine();

    say("second");
    assertThat(reader.readLine()).isEqualTo("data: second");
    assertThat(answer.get().headers().firstValue("Content-Type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("text/event-stream"));
    reader.close();
  }

  @Test
  void when_the_reader_of_events_leaves_the_service_is_told() throws Exception {
    CompletableFuture<HttpResponse<InputStream>> answer = open("/api/v1/jobs/rights-1/events");
    say("first");
    BufferedReader reader = reader(answer.get());
    reader.readLine();

    reader.close();

    await().until(() -> ABANDONED.get() > 0);
  }

  @Test
  void a_request_is_given_up_at_the_service_when_its_client_leaves() throws Exception {
    Door member = door.as("p-1", "member");
    try (Socket client = new Socket("localhost", port)) {
      String request =
          "GET /api/v1/lawyers/waiting HTTP/1.1\r\nHost: door\r\nAuthorization: Bearer "
              + Tokens.of("p-1", "member")
              + "\r\n\r\n";
      client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      await().until(() -> WAITING.get() == 1);
    }

    await().until(() -> ABANDONED.get() > 0);
    assertThat(member.get("/api/v1/unions").statusCode()).isEqualTo(200);
  }

  private CompletableFuture<HttpResponse<InputStream>> open(String path) {
    Door watcher = door.as("p-1", "member").header("Accept", "text/event-stream");
    return watcher
        .client()
        .sendAsync(
            watcher.request("GET", path, BodyPublishers.noBody()), BodyHandlers.ofInputStream());
  }

  private static void say(String text) {
    events.tryEmitNext("data: " + text + "\n\n").orThrow();
  }

  private static BufferedReader reader(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }
}
