package org.gonghui.platform.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The workers of this instance, from start to stop of the application. */
final class JobRunner implements SmartLifecycle {

  private static final int WORKERS = 2;
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Supplier<JobWorker> workers;
  private final Mono<Void> tidying;
  private Disposable tidier = Disposables.disposed();
  private final List<JobWorker> active = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  JobRunner(Supplier<JobWorker> workers, Mono<Void> tidying) {
    this.workers = workers;
    this.tidying = tidying;
  }

  @Override
  public synchronized void start() {
    for (int i = 0; i < WORKERS; i++) {
      JobWorker worker = workers.get();
      active.add(worker);
      threads.add(Thread.ofVirtual().name("jobs-" + i).start(worker));
    }
    tidier = Flux.interval(Duration.ofHours(1)).concatMap(it -> tidying).subscribe();
    running = true;
  }

  /** Lets the chunks at hand end; what takes too long is taken up again elsewhere. */
  @Override
  public synchronized void stop() {
    tidier.dispose();
    active.forEach(JobWorker::stop);
    try {
      for (Thread thread : threads) {
        if (!thread.join(GRACE)) {
          thread.interrupt();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    active.clear();
    threads.clear();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
