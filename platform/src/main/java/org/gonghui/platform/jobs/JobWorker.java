package org.gonghui.platform.jobs;

import static com.mongodb.client.model.Updates.set;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.bson.conversions.Bson;
import org.gonghui.kernel.Rejection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes jobs up one after the other, on a virtual thread, and does them chunk by chunk. */
final class JobWorker implements Runnable {

  /** How long after the death of a runner another takes its job up. */
  static final Duration LEASE = Duration.ofSeconds(30);

  /** How often a chunk is begun before its job is given up. */
  static final int ATTEMPTS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration LONGEST_CHUNK = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final JobStore store;
  private final Map<String, JobHandler> handlers;
  private final JobSignal signal;
  private final JobMetrics metrics;
  private final InstantSource clock;
  private volatile boolean stopping;

  JobWorker(
      JobStore store,
      Map<String, JobHandler> handlers,
      JobSignal signal,
      JobMetrics metrics,
      InstantSource clock) {
    this.store = store;
    this.handlers = handlers;
    this.signal = signal;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Lets the chunk at hand end and takes no other. */
  void stop() {
    stopping = true;
    signal.raise();
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        if (!workOnNext()) {
          signal.await(IDLE);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("jobs wait: {}", e.toString());
        pause();
      }
    }
  }

  /** False where there was nothing to do. */
  boolean workOnNext() {
    Claim claim = store.claim(handlers.keySet(), clock.instant(), leaseEnd()).block(PATIENCE);
    if (claim == null) {
      return false;
    }
    metrics.begun();
    Disposable heartbeat = keepLease(claim);
    try {
      work(claim);
    } finally {
      heartbeat.dispose();
      metrics.leftOff();
    }
    return true;
  }

  private void work(Claim claim) {
    @Nullable Claim at = claim;
    while (at != null) {
      at = chunk(at);
    }
  }

  /** The job after this chunk; null where it is no longer in our hands. */
  private @Nullable Claim chunk(Claim at) {
    if (at.job().status() == Job.Status.CANCELLING) {
      return cancel(at);
    }
    if (at.attempts() > ATTEMPTS) {
      return fail(at, JobError.of("job.given-up"));
    }
    if (stopping) {
      return release(at, clock.instant());
    }
    try {
      return save(at, next(at));
    } catch (Rejection e) {
      return fail(at, JobError.of(e));
    } catch (ChunkFailed e) {
      LOG.warn(
          "job {} of kind {} will be tried again", at.job().id(), at.job().kind(), e.getCause());
      boolean interrupted = Thread.interrupted() || stopping;
      return release(at, interrupted ? clock.instant() : clock.instant().plus(backOff(at)));
    }
  }

  private Step next(Claim at) {
    JobHandler handler = Objects.requireNonNull(handlers.get(at.job().kind()));
    try {
      Step step = Mono.defer(() -> handler.next(at.job(), at.checkpoint())).block(LONGEST_CHUNK);
      return Objects.requireNonNull(step, "a handler gave no step");
    } catch (Rejection e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ChunkFailed(e);
    }
  }

  private @Nullable Claim save(Claim at, Step step) {
    return switch (step) {
      case Step.More more -> {
        Claim saved = store.advance(at, more, leaseEnd()).block(PATIENCE);
        yield saved == null || more.notBefore() == null ? saved : release(saved, more.notBefore());
      }
      case Step.Done done -> ended(store.complete(at, Job.Status.DONE, done, clock.instant()));
    };
  }

  private @Nullable Claim cancel(Claim at) {
    Step.Done left = at.attempts() > ATTEMPTS ? null : leftOff(at);
    return left == null
        ? end(at, Job.Status.CANCELLED)
        : ended(store.complete(at, Job.Status.CANCELLED, left, clock.instant()));
  }

  /** That a job ends is worth more than what could be shown of it. */
  private Step.@Nullable Done leftOff(Claim at) {
    Job job = at.job();
    JobHandler handler = Objects.requireNonNull(handlers.get(job.kind()));
    try {
      return Mono.defer(() -> handler.leftOff(job, at.checkpoint())).block(LONGEST_CHUNK);
    } catch (RuntimeException e) {
      LOG.warn("job {} of kind {} is cancelled without its files", job.id(), job.kind(), e);
      return null;
    }
  }

  private @Nullable Claim fail(Claim at, JobError error) {
    LOG.warn("job {} of kind {} failed: {}", at.job().id(), at.job().kind(), error.code());
    return end(
        at,
        Job.Status.FAILED,
        set("error", error.code()),
        set("errorArguments", error.arguments()));
  }

  private @Nullable Claim end(Claim at, Job.Status status, Bson... changes) {
    return ended(store.end(at, status, clock.instant(), changes));
  }

  private @Nullable Claim ended(Mono<Job> ending) {
    Job ended = ending.block(PATIENCE);
    if (ended != null) {
      metrics.ended(ended);
    }
    return null;
  }

  private @Nullable Claim release(Claim at, Instant wakeAt) {
    store.release(at, wakeAt).block(PATIENCE);
    return null;
  }

  private Disposable keepLease(Claim claim) {
    return Flux.interval(LEASE.dividedBy(3))
        .onBackpressureDrop()
        .concatMap(it -> store.renew(claim, leaseEnd()).onErrorResume(e -> Mono.empty()))
        .subscribe();
  }

  private Instant leaseEnd() {
    return clock.instant().plus(LEASE);
  }

  /** 1, 4, 16, 64 seconds. */
  private static Duration backOff(Claim at) {
    return Duration.ofSeconds(1L << 2 * Math.max(0, at.attempts() - 1));
  }

  private static void pause() {
    LockSupport.parkNanos(IDLE.toNanos());
  }

  /** What a handler threw; errors of the store are not the handler's. */
  private static final class ChunkFailed extends RuntimeException {
    ChunkFailed(RuntimeException cause) {
      super(cause);
    }
  }
}
