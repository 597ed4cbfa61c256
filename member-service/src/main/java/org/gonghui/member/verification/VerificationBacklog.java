package org.gonghui.member.verification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.gonghui.platform.figures.Figure;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many questions wait for the authority. */
@Component
final class VerificationBacklog implements Figure {

  private final VerificationRequests requests;
  private final AtomicLong waiting = new AtomicLong();

  VerificationBacklog(VerificationRequests requests, MeterRegistry metrics) {
    this.requests = requests;
    Gauge.builder("gonghui.verification.waiting", waiting, AtomicLong::get)
        .description("questions that wait for the identity authority")
        .register(metrics);
  }

  @Override
  public Mono<Void> refresh() {
    return requests.waitingNow().doOnNext(waiting::set).then();
  }
}
