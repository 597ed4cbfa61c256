package org.gonghui.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.reactive.server.WebTestClient;

@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class RequestLogTest {

  @Autowired WebTestClient web;

  @Test
  void a_request_is_told_by_its_route_and_status_and_nothing_of_its_data(CapturedOutput output) {
    web.get()
        .uri("/api/v1/samples?name=13800138000")
        .headers(TestTokens.of("p-officer", "officer")::on)
        .exchange()
        .expectStatus()
        .isOk();
    web.put()
        .uri("/api/v1/samples/s-secret")
        .headers(TestTokens.of("p-officer", "officer")::on)
        .header("If-Match", "\"1\"")
        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .bodyValue(Map.of("name", "张三", "size", 1))
        .exchange()
        .expectStatus()
        .isOk();
    await()
        .untilAsserted(() ->
            assertThat(line(output))
                .contains("\"route\":\"/api/v1/samples/{id}\"", "\"status\":200")
                .contains("\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\""));
    assertThat(output.getAll()).doesNotContain("s-secret", "13800138000", "张三", "p-officer");
  }

  private static String line(CapturedOutput output) {
    return output
        .getAll()
        .lines()
        .filter(it -> it.contains("gonghui.request") && it.contains("\"method\":\"PUT\""))
        .findFirst()
        .orElse("");
  }
}
