package org.gonghui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Talks to the service by another client than Netty's, so that what leaks is the service's. */
@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class ReleaseTest {

  // each buffer is watched: one round would show a leak, and the next ones collect it
  private static final int ROUNDS = 15;

  @LocalServerPort int port;

  private final Level usual = ResourceLeakDetector.getLevel();
  private final HttpClient web = HttpClient.newHttpClient();

  @BeforeEach
  void watch_every_buffer() {
    ResourceLeakDetector.setLevel(Level.PARANOID);
  }

  @AfterEach
  void watch_as_usual() {
    ResourceLeakDetector.setLevel(usual);
    web.close();
  }

  @Test
  void the_bodies_of_refused_requests_are_released(CapturedOutput output) throws Exception {
    String token = TestTokens.of("p-officer", "officer").text();
    String right = "{\"name\":\"a\",\"size\":1}";
    for (int i = 0; i < ROUNDS; i++) {
      assertThat(put(token, "x", right)).isEqualTo(400);
      assertThat(put(token, null, right)).isEqualTo(428);
      assertThat(put(token, "\"1\"", "{\"name\":")).isEqualTo(400);
      assertThat(put(token, "\"1\"", right)).isEqualTo(200);
      assertThat(put("wrong", "\"1\"", right)).isEqualTo(401);
      assertThat(put(token, "\"1\"", "x".repeat(1_100_000))).isEqualTo(413);
      System.gc();
    }
    assertThat(output.getAll()).doesNotContain("LEAK");
  }

  private int put(String token, String ifMatch, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/samples/s-1"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "k")
            .PUT(HttpRequest.BodyPublishers.ofString(body));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return web.send(request.build(), BodyHandlers.ofString()).statusCode();
  }
}
