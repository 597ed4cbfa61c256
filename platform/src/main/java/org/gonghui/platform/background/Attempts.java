package org.gonghui.platform.background;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What background work does side by side: each attempt on a virtual thread of its own. */
public final class Attempts {

  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final String what;
  private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Attempts at this, as the log calls it: "questions", "deliveries". */
  public Attempts(String what) {
    this.what = what;
  }

  /** Takes attempts again, after an end. */
  public synchronized void open() {
    if (threads.isShutdown()) {
      threads = Executors.newVirtualThreadPerTaskExecutor();
    }
  }

  /** Begins an attempt. */
  public synchronized void begin(Runnable attempt) {
    threads.execute(attempt);
  }

  /** Lets attempts that are under way come to their end; those that do not are taken up again. */
  public void end() {
    ExecutorService current = close();
    try {
      if (!current.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.info("some {} are left to whoever takes over", what);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized ExecutorService close() {
    threads.shutdown();
    return threads;
  }
}
