package org.gonghui.platform.store;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gonghui.platform.store.Coalescer.Asked;
import reactor.core.publisher.Mono;

/** What the requests of one event loop want; touched by that loop alone. */
final class CoalescingQueue<Q, A> {

  /** So many go into one command at most. */
  private static final int AT_ONCE = 100;

  /** So long a request waits for a command of others that is under way; then it has its own. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final EventLoop loop;
  private final Function<List<Asked<Q, A>>, Mono<Runnable>> command;
  private List<Asked<Q, A>> waiting = new ArrayList<>();
  private long since;
  private int underWay;
  private boolean called;
  private boolean watched;

  CoalescingQueue(EventLoop loop, Function<List<Asked<Q, A>>, Mono<Runnable>> command) {
    this.loop = loop;
    this.command = command;
  }

  void add(Asked<Q, A> asked) {
    waiting.add(asked);
    if (underWay == 0) {
      call();
    } else if (waiting.size() == 1) {
      since = System.nanoTime();
      watch(PATIENCE_NANOS);
    }
  }

  /** Whatever else this turn of the loop reads from its sockets goes with it. */
  private void call() {
    if (!called) {
      called = true;
      loop.execute(this::send);
    }
  }

  private void watch(long nanos) {
    if (!watched) {
      watched = true;
      var unused = loop.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }
  }

  private void look() {
    watched = false;
    if (!waiting.isEmpty()) {
      long left = since + PATIENCE_NANOS - System.nanoTime();
      if (left > 0) {
        watch(left);
      } else {
        send();
      }
    }
  }

  private void send() {
    called = false;
    List<Asked<Q, A>> all = waiting;
    waiting = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      underWay++;
      command
          .apply(all.subList(from, Math.min(from + AT_ONCE, all.size())))
          .subscribe(telling -> loop.execute(() -> answered(telling)));
    }
  }

  /** The database has the next command before those whom the last one was for are told. */
  private void answered(Runnable telling) {
    underWay--;
    if (!waiting.isEmpty()) {
      send();
    }
    telling.run();
  }
}
