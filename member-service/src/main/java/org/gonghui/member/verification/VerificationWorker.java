package org.gonghui.member.verification;

import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gonghui.member.authority.AuthorityAnswer;
import org.gonghui.member.authority.AuthorityFailure;
import org.gonghui.member.authority.AuthorityGate;
import org.gonghui.member.authority.AuthoritySettings;
import org.gonghui.member.members.Member;
import org.gonghui.member.verification.VerificationQueue.Claim;
import org.gonghui.platform.background.Attempts;
import org.gonghui.platform.background.BackgroundWork;
import org.gonghui.platform.store.KeptLease;
import org.gonghui.platform.store.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works through the queue of questions to the authority. One instance does it at a time, by a
 * lease, since the permitted rate is that of all instances together; the claim on each question
 * protects the moment in which the lease goes over.
 */
@Component
class VerificationWorker extends BackgroundWork {

  private static final Logger LOG = LoggerFactory.getLogger(VerificationWorker.class);
  private static final String LEASE_NAME = "verification";
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration RENEWAL = Duration.ofSeconds(2);
  private static final Duration PERIOD = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final VerificationQueue queue;
  private final VerificationAttempt attempt;
  private final AuthorityGate gate;
  private final KeptLease lease;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final IntervalFunction backoff;
  private final Attempts attempts = new Attempts("questions");

  VerificationWorker(
      VerificationQueue queue,
      VerificationAttempt attempt,
      AuthorityGate gate,
      AuthoritySettings settings,
      Leases leases,
      Clock clock,
      MeterRegistry metrics) {
    super("verification");
    this.queue = queue;
    this.attempt = attempt;
    this.gate = gate;
    this.lease = leases.keep(LEASE_NAME, LEASE, RENEWAL);
    this.clock = clock;
    this.metrics = metrics;
    this.backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.retryFirst(), 2.0, 0.5, settings.retryLongest());
  }

  @Override
  public void start() {
    attempts.open();
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    attempts.end();
  }

  @Override
  protected Duration round() {
    return lease.hold() && takeOne() ? Duration.ZERO : PERIOD;
  }

  @Override
  protected void ended() {
    lease.giveBack();
  }

  /** Takes up one question that is due; false where none is, or the authority is left alone. */
  private boolean takeOne() {
    if (!gate.enter()) {
      return false;
    }
    Optional<Claim> claim = Optional.empty();
    try {
      if (gate.hasRecovered()) {
        LOG.info("{} questions wait no longer", queue.hasten(now()).block(PATIENCE));
      }
      claim = queue.take(now()).blockOptional(PATIENCE);
      claim.ifPresent(it -> attempts.begin(() -> tryOnce(it)));
    } finally {
      if (claim.isEmpty()) {
        gate.leave();
      }
    }
    return claim.isPresent();
  }

  /** Whatever happens here, the question stays in the queue until its answer has taken effect. */
  private void tryOnce(Claim claim) {
    try {
      Member member = answered(claim);
      attempt.conclude(claim, member).block(PATIENCE);
    } catch (AuthorityFailure failure) {
      putBack(claim, failure);
    } catch (RuntimeException e) {
      LOG.warn("question {} is taken up again later: {}", claim.requestId(), e.toString());
    }
  }

  /**
   * The member with the answer on file: from an earlier attempt, or asked for now; without one
   * where the question is no longer wanted.
   */
  private Member answered(Claim claim) {
    Visit visit = new Visit(gate);
    try {
      Member member = attempt.member(claim).blockOptional(PATIENCE).orElseThrow();
      if (attempt.isAnswered(claim, member) || attempt.isUnwanted(claim, member)) {
        return member;
      }
      AuthorityAnswer answer = ask(claim, member, visit);
      return attempt.store(claim, answer).blockOptional(PATIENCE).orElseThrow();
    } finally {
      visit.end();
    }
  }

  private AuthorityAnswer ask(Claim claim, Member member, Visit visit) {
    visit.awaitTurn();
    if (claim.isLate()) {
      throw new IllegalStateException("there was no turn in time");
    }
    try {
      AuthorityAnswer answer = attempt.ask(claim, member).blockOptional(PATIENCE).orElseThrow();
      visit.endAnswered();
      count("answers", "verdict", answer.verdict());
      return answer;
    } catch (AuthorityFailure failure) {
      visit.endFailed(failure);
      count("failures", "trouble", failure.trouble());
      throw failure;
    }
  }

  private void count(String what, String tag, Enum<?> value) {
    metrics.counter("gonghui.verification." + what, tag, value.name()).increment();
  }

  private void putBack(Claim claim, AuthorityFailure failure) {
    Duration wait = Duration.ofMillis(backoff.apply(claim.attempts()));
    Duration asked = failure.retryAfter();
    Instant next = now().plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
    queue.putBack(claim, failure.trouble(), next, now()).block(PATIENCE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
