package org.gonghui.org.counting;

import java.util.concurrent.Callable;
import org.gonghui.kernel.RuleBroken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Counts everything once more, from the beginning of the topics, into a fresh generation. Live
 * events are counted there as well from the moment it begins, and only then is it noted how far the
 * topics reach: so no event falls between the two, and one that comes both ways counts once.
 */
@Component
class Replay {

  private final Generations generations;
  private final CountedTopics topics;
  private final Counter counter;

  Replay(Generations generations, CountedTopics topics, Counter counter) {
    this.generations = generations;
    this.topics = topics;
    this.counter = counter;
  }

  /** Begins, or begins again, a generation of this name. */
  Mono<ReplayPoint> begin(String generation) {
    return generations
        .build(generation)
        .then(generations.sweep())
        .then(blocking(topics::all))
        .map(it -> new ReplayPoint(generation, it));
  }

  /** Counts the next part; the same part again comes to the same. */
  Mono<ReplayPoint> next(ReplayPoint point) {
    return generations
        .isBuilding(point.generation())
        .filter(Boolean::booleanValue)
        .switchIfEmpty(Mono.error(() -> new RuleBroken("plan.replay-superseded")))
        .then(blocking(() -> topics.read(point.stretches())))
        .flatMap(chunk ->
            counter
                .count(generations.named(point.generation()), chunk.events())
                .thenReturn(new ReplayPoint(point.generation(), chunk.stretches())));
  }

  /** Counts all that is left. */
  Mono<ReplayPoint> rest(ReplayPoint point) {
    return Mono.just(point).expand(it -> it.isDone() ? Mono.empty() : next(it)).last();
  }

  /** Kafka's consumer blocks, so it gets a thread for it. */
  static <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
  }
}
