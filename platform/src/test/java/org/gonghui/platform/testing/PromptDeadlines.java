package org.gonghui.platform.testing;

import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ConditionEvaluationListener;
import org.awaitility.core.EvaluatedCondition;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Has the deadlines looked at as soon as a test waits in vain after it has moved the clock: the
 * engine looks every few seconds of its own accord, for which a test would wait each time. It is
 * looked once more each second that the waiting lasts, and not where a test has stopped the engine.
 * For applications with a {@link TestClock} whose tests leave little behind: with each move of the
 * clock all is done that falls due, whoever has left it.
 */
public final class PromptDeadlines
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger LOG = LoggerFactory.getLogger(PromptDeadlines.class);
  private static final long AGAIN_MILLIS = 1_000;
  private static final Queue<Prompt> LIVING = new ConcurrentLinkedQueue<>();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.addApplicationListener((ContextRefreshedEvent event) -> {
      if (event.getApplicationContext() == context) {
        LIVING.add(new Prompt(context));
      }
    });
  }

  /** Told by Awaitility of each look at a condition. */
  static ConditionEvaluationListener<Object> whereOneWaits() {
    return condition -> {
      if (!condition.isSatisfied()) {
        LIVING.removeIf(Prompt::isOver);
        LIVING.forEach(it -> it.look(condition));
      }
    };
  }

  /** One application, whose deadlines are looked at by one thread at a time. */
  private static final class Prompt {

    private final ConfigurableApplicationContext application;
    private final TestClock clock;
    private final DeadlineEngine engine;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Instant looked;
    private volatile long lookedNanos = System.nanoTime();

    Prompt(ConfigurableApplicationContext application) {
      this.application = application;
      this.clock = application.getBean(TestClock.class);
      this.engine = application.getBean(DeadlineEngine.class);
      this.looked = clock.instant();
    }

    boolean isOver() {
      return !application.isActive();
    }

    void look(EvaluatedCondition<Object> condition) {
      Instant now = clock.instant();
      boolean lasts = condition.getElapsedTimeInMS() > AGAIN_MILLIS && sinceMillis() > AGAIN_MILLIS;
      boolean wanted = engine.isRunning() && (lasts || !now.equals(looked));
      if (wanted && looking.compareAndSet(false, true)) {
        looked = now;
        lookedNanos = System.nanoTime();
        Thread.ofVirtual().start(this::run);
      }
    }

    private long sinceMillis() {
      return (System.nanoTime() - lookedNanos) / 1_000_000;
    }

    private void run() {
      try {
        engine.runDue();
      } catch (RuntimeException e) {
        LOG.debug("the engine will come to it itself: {}", e.toString());
      } finally {
        looking.set(false);
      }
    }
  }
}
