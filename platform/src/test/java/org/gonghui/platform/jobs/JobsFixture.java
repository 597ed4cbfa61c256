package org.gonghui.platform.jobs;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.testing.MongoServer;
import org.gonghui.platform.testing.MovableClock;
import org.gonghui.platform.web.Command;
import reactor.core.publisher.Mono;

/** Jobs on a fresh database, with a clock that the test moves. */
public final class JobsFixture {

  public final MongoDatabase database = MongoServer.shared().freshDatabase();
  public final MovableClock clock = new MovableClock(Instant.parse("2023-10-01T00:00:00Z"));
  final JobStore store = new JobStore(database);
  final JobSignal signal = new JobSignal();
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final Jobs jobs = new Jobs(store, union -> List.of(union, "u-longgang"), "test", signal);

  public JobsFixture() {
    store.prepare().block();
  }

  JobWorker worker(JobHandler... handlers) {
    Map<String, JobHandler> kinds =
        Stream.of(handlers).collect(Collectors.toMap(JobHandler::kind, it -> it));
    return new JobWorker(store, kinds, signal, new JobMetrics(registry, kinds.keySet()), clock);
  }

  Job submit(Viewer viewer, String kind) {
    return submit(viewer, JobRequest.of(kind, new Document()));
  }

  public Job submit(Viewer viewer, JobRequest request) {
    return jobs.submit(command(viewer, null, ""), request).block();
  }

  public void cancel(Viewer viewer, Job job) {
    jobs.cancel(command(viewer, null, ""), job.id()).block();
  }

  /** False where there was nothing to take up. */
  public boolean work(JobHandler handler) {
    return worker(handler).workOnNext();
  }

  /**
   * Takes a job up as a worker does, until the handler fails; then is no more, and tells nobody.
   */
  public void die(JobHandler handler) {
    Instant end = clock.instant().plus(JobWorker.LEASE);
    Claim at = store.claim(Set.of(handler.kind()), clock.instant(), end).block();
    try {
      while (handler.next(at.job(), at.checkpoint()).block() instanceof Step.More more) {
        at = store.advance(at, more, end).block();
      }
    } catch (IllegalStateException killed) {
      return;
    }
    throw new AssertionError("the job was done");
  }

  /** Until the lease of whoever was at work has ended. */
  public void outliveLease() {
    clock.advance(JobWorker.LEASE);
  }

  public Job find(Job job) {
    return jobs.find(Viewer.system("test"), job.id()).block();
  }

  Command command(Viewer viewer, String key, String fingerprint) {
    return new Command(viewer, clock.instant(), key, () -> fingerprint, null, null);
  }

  static Viewer officer(String person, String union) {
    return new Viewer(person, Set.of("officer"), union, null, Set.of());
  }

  /** A handler that counts to {@code total}, one a chunk, and tells each chunk to the listener. */
  static JobHandler counting(String kind, long total, BiFunction<Job, Long, Mono<Void>> each) {
    return handler(
        kind,
        (job, checkpoint) -> {
          long number = checkpoint.get("next", 0L);
          Progress progress = new Progress(number + 1, total);
          Document next = new Document("next", number + 1);
          return each.apply(job, number)
              .thenReturn(number + 1 == total ? Step.done(progress) : Step.more(next, progress));
        });
  }

  static JobHandler handler(String kind, BiFunction<Job, Document, Mono<Step>> next) {
    return new JobHandler() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public Mono<Step> next(Job job, Document checkpoint) {
        return next.apply(job, checkpoint);
      }
    };
  }
}
