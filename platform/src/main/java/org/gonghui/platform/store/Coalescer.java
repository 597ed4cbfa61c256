package org.gonghui.platform.store;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Puts what many requests want of the database at the same moment into one command. What requests
 * of one event loop want while a command of that loop is under way goes into the next one: the
 * database, the driver and the loops have hardly more to do for several than for one. Every command
 * is sent after all that it carries was wanted, so a request sees whatever was written before it
 * came.
 *
 * <p>Off the event loops (listeners, jobs) everybody has a command of their own.
 *
 * @param <Q> what one of them wants
 * @param <A> what it gets
 */
final class Coalescer<Q, A> {

  /** What came of a command: to each whom it was sent for, their own. */
  interface Answers<Q, A> {

    /** The answer or the failure of this one; empty where there is nothing. */
    Mono<A> to(Q one);
  }

  private final EventLoops loops;
  private final Function<List<Q>, Mono<Answers<Q, A>>> command;
  private final Map<EventLoop, CoalescingQueue<Q, A>> queues = new ConcurrentHashMap<>();

  /**
   * Makes one.
   *
   * @param command sends what is wanted; what it fails with fails for all
   */
  Coalescer(EventLoops loops, Function<List<Q>, Mono<Answers<Q, A>>> command) {
    this.loops = loops;
    this.command = command;
  }

  /** What comes of wanting this one. */
  Mono<A> ask(Q one) {
    return Mono.defer(() -> {
      EventLoop loop = loops.current();
      return loop == null
          ? command.apply(List.of(one)).flatMap(it -> it.to(one))
          : together(one, loop);
    });
  }

  private Mono<A> together(Q one, EventLoop loop) {
    CoalescingQueue<Q, A> queue =
        queues.computeIfAbsent(loop, it -> new CoalescingQueue<>(it, this::send));
    return Mono.<Mono<A>>create(sink -> queue.add(new Asked<>(one, sink))).flatMap(it -> it);
  }

  /** Gives what tells those who asked. */
  private Mono<Runnable> send(List<Asked<Q, A>> asked) {
    List<Q> all = asked.stream().map(Asked::one).toList();
    return Mono.defer(() -> command.apply(all))
        .<Runnable>map(
            answers -> () -> asked.forEach(it -> it.sink().success(answers.to(it.one()))))
        .onErrorResume(e -> Mono.just(() -> asked.forEach(it -> it.sink().error(e))));
  }

  /** Who asked, and for what. */
  record Asked<Q, A>(Q one, MonoSink<Mono<A>> sink) {}
}
