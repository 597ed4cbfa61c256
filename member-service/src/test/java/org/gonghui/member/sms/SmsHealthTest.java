package org.gonghui.member.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class SmsHealthTest {

  @Test
  void without_a_provider_the_state_is_unknown_and_says_off() {
    assertThat(health("key"))
        .satisfies(
            it -> assertThat(it.getStatus()).isEqualTo(Status.UP),
            it -> assertThat(it.getDetails()).containsEntry("provider", "on"));
    assertThat(health(null))
        .satisfies(
            it -> assertThat(it.getStatus()).isEqualTo(Status.UNKNOWN),
            it -> assertThat(it.getDetails()).containsEntry("provider", "off"));
  }

  private static Health health(@Nullable String key) {
    SmsSettings settings =
        new SmsSettings(
            URI.create("http://127.0.0.1"),
            key,
            key,
            "签名",
            "SMS_1",
            10,
            5,
            LocalTime.of(22, 0),
            LocalTime.of(8, 0),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30));
    return new SmsHealth(settings).health().block();
  }
}
