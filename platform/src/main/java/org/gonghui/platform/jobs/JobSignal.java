package org.gonghui.platform.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes idle workers of this instance when there is something to do. */
final class JobSignal {

  private final Semaphore raised = new Semaphore(0);

  void raise() {
    raised.release();
  }

  /** Waits for a signal, but not for ever: other instances store jobs too. */
  void await(Duration atMost) throws InterruptedException {
    boolean unused = raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }
}
