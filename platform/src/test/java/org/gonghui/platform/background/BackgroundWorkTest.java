package org.gonghui.platform.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that goes on until its service stops. */
class BackgroundWorkTest {

  private final Counting work = new Counting();

  @AfterEach
  void end() {
    work.goOn.countDown();
    work.stop();
  }

  @Test
  void nothing_is_begun_once_it_is_stopped_and_the_round_at_hand_is_waited_for() {
    work.holding = true;
    work.start();
    await().until(() -> work.begun.get() == 1);

    Thread stopping = Thread.ofVirtual().start(work::stop);
    await().until(() -> !work.isRunning());
    assertThat(stopping.isAlive()).isTrue();
    assertThat(work.ended).isFalse();
    work.goOn.countDown();

    await().until(() -> !stopping.isAlive());
    assertThat(work.begun).hasValue(1);
    assertThat(work.ended).isTrue();
  }

  @Test
  void a_round_that_fails_does_not_end_the_work() {
    work.failing = true;
    work.start();

    await().until(() -> work.begun.get() >= 2);

    assertThat(work.isRunning()).isTrue();
    assertThat(work.ended).isFalse();
  }

  @Test
  void waking_ends_the_rest() {
    work.start();
    await().until(() -> work.begun.get() == 1);

    await()
        .until(() -> {
          work.wake();
          return work.begun.get() > 2;
        });
  }

  @Test
  void it_can_be_started_again_and_started_twice_is_one() {
    work.start();
    work.stop();
    assertThat(work.ended).isTrue();
    work.ended.set(false);
    int before = work.begun.get();

    work.start();
    work.start();

    await().until(() -> work.begun.get() > before);
    work.stop();
    assertThat(work.most).hasValue(1);
  }

  private static final class Counting extends BackgroundWork {

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile boolean holding;
    private volatile boolean failing;

    Counting() {
      super("counting");
    }

    @Override
    protected Duration round() {
      begun.incrementAndGet();
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      try {
        if (holding) {
          goOn.await();
        }
        if (failing) {
          throw new IllegalStateException("it fails");
        }
        return Duration.ofHours(1);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        inside.decrementAndGet();
      }
    }

    @Override
    protected void ended() {
      ended.set(true);
    }
  }
}
