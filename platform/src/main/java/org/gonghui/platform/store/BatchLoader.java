package org.gonghui.platform.store;

import com.mongodb.MongoException;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Looks values up by key for many requests with one question. What requests of one event loop ask
 * for while a question of that loop is under way goes into the next one: the database, the driver
 * and the loops have as much to do for one value as for several. Every question is asked after all
 * that it answers was asked for, so a request sees whatever was written before it came.
 *
 * <p>Off the event loops (listeners, jobs) each value is asked for by itself.
 *
 * @param <V> what is looked up
 */
final class BatchLoader<V> {

  private final EventLoops loops;
  private final Function<List<String>, Mono<Map<String, V>>> question;
  private final Map<EventLoop, LoadQueue<V>> queues = new ConcurrentHashMap<>();

  /**
   * Makes a loader.
   *
   * @param question answers what there is of distinct keys, whatever is not there left out
   */
  BatchLoader(EventLoops loops, Function<List<String>, Mono<Map<String, V>>> question) {
    this.loops = loops;
    this.question = question;
  }

  /** What there is under the key; empty where there is nothing. */
  Mono<V> load(String key) {
    return Mono.defer(() -> {
      EventLoop loop = loops.current();
      return loop == null ? alone(key) : together(key, loop);
    });
  }

  private Mono<V> alone(String key) {
    return question.apply(List.of(key)).flatMap(found -> Mono.justOrEmpty(found.get(key)));
  }

  private Mono<V> together(String key, EventLoop loop) {
    LoadQueue<V> queue = queues.computeIfAbsent(loop, it -> new LoadQueue<>(it, this::ask));
    return Mono.create(sink -> queue.add(new Asked<>(key, sink)));
  }

  /** Gives what tells those who asked. */
  private Mono<Runnable> ask(List<Asked<V>> asked) {
    List<String> keys = asked.stream().map(Asked::key).distinct().toList();
    return Mono.defer(() -> question.apply(keys))
        .<Runnable>map(found -> () -> tell(asked, found))
        .onErrorResume(e -> Mono.just(() -> fail(asked, e)));
  }

  private void tell(List<Asked<V>> asked, Map<String, V> found) {
    for (Asked<V> it : asked) {
      it.sink().success(found.get(it.key()));
    }
  }

  /** What the database refuses fails for all; one document that cannot be read only for its own. */
  private void fail(List<Asked<V>> asked, Throwable e) {
    boolean shared = e instanceof MongoException || asked.size() == 1;
    for (Asked<V> it : asked) {
      if (shared) {
        it.sink().error(e);
      } else {
        MonoSink<V> sink = it.sink();
        alone(it.key()).subscribe(sink::success, sink::error, sink::success);
      }
    }
  }

  /** Who asked, and for what. */
  record Asked<V>(String key, MonoSink<V> sink) {}
}
