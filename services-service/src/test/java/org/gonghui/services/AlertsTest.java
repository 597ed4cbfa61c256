package org.gonghui.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.gonghui.platform.testing.AlertRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the alerts of a deployment ask for is what a running service shows. */
@LiveServices
class AlertsTest {

  @Autowired WebTestClient web;

  @Test
  void every_metric_and_label_that_an_alert_names_is_there_from_the_start() {
    assertThat(AlertRules.asked())
        .containsKeys(
            "gonghui_outbox_oldest_age_seconds",
            "gonghui_dead_letters",
            "gonghui_deadlines_overdue_seconds",
            "gonghui_jobs_failed_total",
            "http_server_requests_seconds_count");
    await()
        .untilAsserted(() ->
            assertThat(AlertRules.missing(metrics()))
                .allMatch(it -> it.startsWith("gonghui_sms_")));
  }

  @Test
  void every_listener_has_its_count_of_dead_letters() {
    await()
        .untilAsserted(() ->
            assertThat(metrics())
                .containsPattern(letters("services-service.cover-gift"))
                .containsPattern(letters("services-service.hospital-visit")));
  }

  private static String letters(String listener) {
    return "gonghui_dead_letters\\{[^}]*listener=\"" + listener + "\"[^}]*} 0";
  }

  private String metrics() {
    return web.get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(String.class)
        .getResponseBody()
        .collectList()
        .map(lines -> String.join("\n", lines))
        .block();
  }
}
