package org.gonghui.member.sms;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Says whether short messages can be sent. Without a provider the service works, but nobody would
 * notice: the state is unknown, which takes no instance out of service.
 */
@Component("smsHealthIndicator")
final class SmsHealth implements ReactiveHealthIndicator {

  private final SmsSettings settings;

  SmsHealth(SmsSettings settings) {
    this.settings = settings;
  }

  @Override
  public Mono<Health> health() {
    Health.Builder health = settings.isConfigured() ? Health.up() : Health.unknown();
    return Mono.just(health.withDetail("provider", settings.isConfigured() ? "on" : "off").build());
  }
}
