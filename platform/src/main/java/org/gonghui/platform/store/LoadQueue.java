package org.gonghui.platform.store;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gonghui.platform.store.BatchLoader.Asked;
import reactor.core.publisher.Mono;

/** What the requests of one event loop wait for; touched by that loop alone. */
final class LoadQueue<V> {

  /** So many are asked for at most with one question. */
  static final int AT_ONCE = 100;

  /** So long a request waits for a question that others have under way; then it has its own. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final EventLoop loop;
  private final Function<List<Asked<V>>, Mono<Runnable>> question;
  private List<Asked<V>> waiting = new ArrayList<>();
  private long since;
  private int underWay;
  private boolean called;
  private boolean watched;

  LoadQueue(EventLoop loop, Function<List<Asked<V>>, Mono<Runnable>> question) {
    this.loop = loop;
    this.question = question;
  }

  void add(Asked<V> asked) {
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
      loop.execute(this::ask);
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
        ask();
      }
    }
  }

  private void ask() {
    called = false;
    List<Asked<V>> all = waiting;
    waiting = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      underWay++;
      question
          .apply(all.subList(from, Math.min(from + AT_ONCE, all.size())))
          .subscribe(telling -> loop.execute(() -> answered(telling)));
    }
  }

  /** The database has the next question before those who asked the last one are told. */
  private void answered(Runnable telling) {
    underWay--;
    if (!waiting.isEmpty()) {
      ask();
    }
    telling.run();
  }
}
