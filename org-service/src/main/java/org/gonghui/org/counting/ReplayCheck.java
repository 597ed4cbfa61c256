package org.gonghui.org.counting;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Compares what is counted live with a replay from the beginning of the topics. Both are read at
 * one moment, and live events are counted in both, so that it may be asked under load.
 */
@Component
class ReplayCheck {

  private static final int SHOWN = 20;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final int SNAPSHOT_UNAVAILABLE = 246;
  private static final int TRIES = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int RETRY_SECONDS = 5;

  private final Replay replay;
  private final Generations generations;
  private final CountedTopics topics;
  private final MongoClient client;

  ReplayCheck(Replay replay, Generations generations, CountedTopics topics, MongoClient client) {
    this.replay = replay;
    this.generations = generations;
    this.topics = topics;
    this.client = client;
  }

  /**
   * What a comparison found.
   *
   * @param equal true where there is no difference
   * @param events how many records of the topics were replayed
   * @param facts how many facts were compared
   * @param tallies how many tallies were compared
   * @param differences the first of them, by id
   */
  record Outcome(
      boolean equal,
      @Schema(example = "1204") long events,
      @Schema(example = "980") long facts,
      @Schema(example = "312") long tallies,
      @Schema(example = "[]") List<String> differences) {}

  /** At once; to be asked again where the live figures lag, or another replay has begun. */
  Mono<Outcome> run() {
    return Mono.usingWhen(
            Mono.fromSupplier(() -> "check-" + Ids.next()),
            name ->
                replay
                    .begin(name)
                    .flatMap(replay::rest)
                    .flatMap(it -> liveCaughtUp(it).then(compare(it))),
            generations::giveUp)
        .onErrorMap(RuleBroken.class, it -> HttpRefusal.unavailable(it.code(), RETRY_SECONDS))
        .onErrorMap(Transactions::isTransient, it -> lagging());
  }

  /** What was in the topics when the replay began must have been counted live as well. */
  Mono<Boolean> isCaughtUp(ReplayPoint point) {
    return Replay.blocking(() -> topics.isCounted(point.stretches()));
  }

  private Mono<Void> liveCaughtUp(ReplayPoint point) {
    return isCaughtUp(point)
        .filter(Boolean::booleanValue)
        .repeatWhenEmpty(again -> again.delayElements(LOOK_AGAIN))
        .timeout(PATIENCE, Mono.error(ReplayCheck::lagging))
        .then();
  }

  private static HttpRefusal lagging() {
    return HttpRefusal.unavailable("plan.replay-lagging", RETRY_SECONDS);
  }

  /** Of a replay that is done; where another has begun meanwhile, nothing can be said. */
  Mono<Outcome> compare(ReplayPoint point) {
    return compared(point)
        .filterWhen(_ -> generations.isBuilding(point.generation()))
        .switchIfEmpty(Mono.error(() -> new RuleBroken("plan.replay-superseded")));
  }

  private Mono<Outcome> compared(ReplayPoint point) {
    Generation fresh = generations.named(point.generation());
    return Mono.usingWhen(
            client.startSession(ClientSessionOptions.builder().snapshot(true).build()),
            session ->
                generations
                    .active()
                    .flatMap(live -> pin(session, live).then(compare(session, live, fresh, point))),
            session -> Mono.fromRunnable(session::close))
        .retryWhen(Retry.backoff(TRIES, LOOK_AGAIN).filter(ReplayCheck::isTooEarly));
  }

  /** The collections of the replay are younger than the moment that the database could show. */
  private static boolean isTooEarly(Throwable e) {
    return e instanceof MongoException failure && failure.getCode() == SNAPSHOT_UNAVAILABLE;
  }

  /** The first read chooses the moment; of two sent together each would choose its own. */
  private static Mono<Void> pin(ClientSession session, Generation live) {
    return Mono.from(live.facts().find(session).limit(1)).then();
  }

  private static Mono<Outcome> compare(
      ClientSession session, Generation live, Generation fresh, ReplayPoint point) {
    Mono<Comparison> facts =
        compare(session, live.facts(), fresh.facts(), Fact::id, Function.identity());
    Mono<Comparison> tallies =
        compare(session, live.tallies(), fresh.tallies(), Tally::id, Tally::changes);
    return facts.zipWhen(
        it -> tallies,
        (a, b) -> {
          List<String> differences = new ArrayList<>(a.differences);
          differences.addAll(b.differences);
          return new Outcome(
              differences.isEmpty(), point.total(), a.compared, b.compared, differences);
        });
  }

  /** Two streams in the same order side by side: equal neighbours are the same document. */
  private static <T> Mono<Comparison> compare(
      ClientSession session,
      MongoCollection<T> live,
      MongoCollection<T> fresh,
      Function<T, String> id,
      Function<T, ?> content) {
    return Flux.mergeComparing(
            Map.Entry.comparingByKey(),
            sorted(session, live).map(it -> entry(it, id, content)),
            sorted(session, fresh).map(it -> entry(it, id, content)))
        .bufferUntilChanged(Map.Entry::getKey)
        .reduceWith(Comparison::new, Comparison::with);
  }

  private static <T> Map.Entry<String, Object> entry(
      T document, Function<T, String> id, Function<T, ?> content) {
    return Map.entry(id.apply(document), content.apply(document));
  }

  private static <T> Flux<T> sorted(ClientSession session, MongoCollection<T> collection) {
    return Flux.from(collection.find(session).sort(Sorts.ascending("_id")).batchSize(1000));
  }

  /** A comparison in the making. */
  private static final class Comparison {

    private long compared;
    private final List<String> differences = new ArrayList<>();

    Comparison with(List<Map.Entry<String, Object>> both) {
      compared++;
      boolean same =
          both.size() == 2
              ? both.getFirst().getValue().equals(both.getLast().getValue())
              : isNothing(both.getFirst().getValue());
      if (!same && differences.size() < SHOWN) {
        differences.add(both.getFirst().getKey());
      }
      return this;
    }

    /** A tally whose changes have cancelled out says the same as none. */
    private static boolean isNothing(Object content) {
      return content instanceof Map<?, ?> changes && changes.isEmpty();
    }
  }
}
