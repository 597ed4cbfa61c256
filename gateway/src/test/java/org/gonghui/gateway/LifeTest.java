package org.gonghui.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gonghui.gateway.routes.Upstream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** How a gateway starts and ends. */
class LifeTest {

  private ConfigurableApplicationContext gateway;
  private DisposableServer rights;
  private Door door;

  @BeforeEach
  void begin() {
    World.reset();
    rights =
        HttpServer.create()
            .port(0)
            .handle((request, response) ->
                response.sse().sendString(Flux.just("data: 1\n\n").concatWith(Flux.never())))
            .bindNow();
  }

  @AfterEach
  void end() {
    gateway.close();
    rights.disposeNow();
    World.authority().stubFor(get("/jwks").willReturn(okJson(Tokens.keys())));
  }

  @Test
  void it_is_ready_once_the_issuers_keys_were_seen_whatever_the_services_do() {
    World.authority().stubFor(get("/jwks").willReturn(serverError()));
    start();

    assertThat(door.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    HttpResponse<String> early = door.get("/actuator/health/readiness");
    assertThat(early.statusCode()).as(early.body()).isEqualTo(503);

    World.authority().stubFor(get("/jwks").willReturn(okJson(Tokens.keys())));
    assertThat(door.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

    World.authority().stubFor(get("/jwks").willReturn(serverError()));
    assertThat(door.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  @Test
  void it_starts_without_database_broker_and_keys() {
    start();
    assertThat(List.of("com.mongodb.MongoException", "org.apache.kafka.clients.admin.Admin"))
        .noneMatch(it -> ClassUtils.isPresent(it, null));
    assertThat(List.of("field", "index", "cursor", "audit"))
        .noneMatch(it -> gateway.getEnvironment().containsProperty("gonghui.keys." + it));
    assertThat(gateway.getEnvironment().matchesProfiles("local")).isFalse();
    assertThat(door.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  @Test
  void it_finishes_what_it_has_begun_before_it_ends() {
    World.service(Upstream.ORG)
        .stubFor(
            get("/api/v1/unions").willReturn(aResponse().withFixedDelay(1_000).withBody("done")));
    start();
    Door member = door.as("p-1", "member");
    CompletableFuture<HttpResponse<String>> answer =
        member
            .client()
            .sendAsync(
                member.request("GET", "/api/v1/unions", BodyPublishers.noBody()),
                BodyHandlers.ofString());
    await().until(this::isWaitingForOrg);

    gateway.close();

    assertThat(answer.join().body()).isEqualTo("done");
  }

  @Test
  void event_streams_that_are_open_do_not_hold_it() throws Exception {
    start();
    Door member = door.as("p-1", "member").header("Accept", "text/event-stream");
    HttpResponse<InputStream> stream =
        member
            .client()
            .send(
                member.request("GET", "/api/v1/jobs/rights-1/events", BodyPublishers.noBody()),
                BodyHandlers.ofInputStream());
    assertThat(stream.body().read()).isEqualTo('d');

    long began = System.nanoTime();
    gateway.close();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    assertThat(stream.body().readAllBytes()).hasSize("ata: 1\n\n".length());
  }

  private boolean isWaitingForOrg() {
    return gateway
            .getBean(MeterRegistry.class)
            .find("resilience4j.bulkhead.available.concurrent.calls")
            .tag("name", "org")
            .gauge()
            .value()
        < 512;
  }

  private void start() {
    gateway =
        new SpringApplicationBuilder(GatewayApplication.class, OwnLoops.class)
            .initializers(new World.Addresses())
            .properties("server.port=0")
            .run("--gonghui.gateway.rights=http://localhost:" + rights.port());
    door = Door.at(gateway.getEnvironment().getRequiredProperty("local.server.port", int.class));
  }
}
