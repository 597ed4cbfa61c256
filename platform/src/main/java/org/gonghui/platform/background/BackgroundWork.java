package org.gonghui.platform.background;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that goes on round by round, on a virtual thread of its own, from the start of the service
 * to its end. What goes wrong in a round is logged and tried again a second later. Stopping waits
 * for the round at hand, so that nothing is begun after it.
 */
public abstract class BackgroundWork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final String name;
  private volatile boolean running;
  private volatile @Nullable Thread thread;

  /**
   * Work of this name.
   *
   * @param name of the thread, and of the work in the log
   */
  protected BackgroundWork(String name) {
    this.name = name;
  }

  /**
   * One round, which may block.
   *
   * @return how long to rest before the next one; {@link #wake()} ends the rest
   */
  protected abstract Duration round();

  /** What is to be given back when the last round is over, as a lease. */
  protected void ended() {}

  @Override
  public synchronized void start() {
    if (!running) {
      running = true;
      thread = Thread.ofVirtual().name(name).start(this::run);
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    Thread current = thread;
    thread = null;
    if (current == null) {
      return;
    }
    LockSupport.unpark(current);
    try {
      if (!current.join(GRACE)) {
        LOG.warn("{} does not come to its end", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  /** Ends the rest between two rounds: there is something to do. */
  protected final void wake() {
    LockSupport.unpark(thread);
  }

  /** Waits the whole time, whatever wakes the thread, unless the work ends. */
  protected final void pause(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); running && left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
    }
  }

  private void run() {
    while (running) {
      try {
        Duration rest = round();
        if (running && rest.isPositive()) {
          LockSupport.parkNanos(this, rest.toNanos());
        }
      } catch (RuntimeException e) {
        LOG.warn("{} waits: {}", name, e.toString());
        pause(AFTER_TROUBLE);
      }
    }
    try {
      ended();
    } catch (RuntimeException e) {
      LOG.warn("{} ends without giving back what it held: {}", name, e.toString());
    }
  }
}
