package org.gonghui.member.sms;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.gonghui.member.notices.SmsQueue;
import org.gonghui.platform.figures.Figure;
import org.gonghui.platform.figures.Waiting;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How long the oldest short message waits that could have been sent; at night none does. */
@Component
final class SmsBacklog implements Figure {

  private final SmsQueue queue;
  private final SmsSettings settings;
  private final Clock clock;
  private final Waiting waiting;

  SmsBacklog(SmsQueue queue, SmsSettings settings, Clock clock, MeterRegistry metrics) {
    this.queue = queue;
    this.settings = settings;
    this.clock = clock;
    this.waiting = new Waiting(clock);
    Gauge.builder("gonghui.sms.overdue.seconds", waiting, Waiting::seconds)
        .description("how long the oldest short message waits that is due")
        .register(metrics);
    Gauge.builder("gonghui.sms.provider", settings, it -> it.isConfigured() ? 1 : 0)
        .description("1 where a provider of short messages is configured, else 0")
        .register(metrics);
  }

  @Override
  public Mono<Void> refresh() {
    Instant now = clock.instant();
    Instant opened = settings.quietHours().opened(now);
    return queue
        .oldestDue(now)
        .filter(it -> settings.isConfigured() && !settings.quietHours().cover(now))
        .map(it -> it.isBefore(opened) ? opened : it)
        .doOnNext(waiting::since)
        .switchIfEmpty(Mono.fromRunnable(() -> waiting.since(null)))
        .then();
  }
}
