package org.gonghui.org.counting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.figures.Figure;
import org.gonghui.platform.store.Backlog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Up to when all is counted 统计截至: what happened before this moment and has been told is in every
 * figure. It is asked every ten seconds, so that it may lag by as much behind what is true, and
 * never runs ahead: of the broker, how far the listeners are, and of the database, what the broker
 * has not been told yet of this service's own records.
 */
@Component
public class CountedUpTo implements Figure {

  /** The records of this service that are counted, by the topic on which they are told. */
  private static final Map<String, String> OWN =
      Map.of(
          Topics.ENTERPRISE, "enterprises",
          Topics.APPRAISAL, "appraisals",
          Topics.DEMONSTRATION_SITE, "demonstrationSites",
          Topics.INNOVATION_PROJECT, "innovationProjects");

  private final CountingLag lag;
  private final Backlog backlog;
  private final Clock clock;
  private volatile @Nullable Known known;

  /**
   * What was found out last.
   *
   * @param at when
   * @param behind the first event not counted of each topic that lags
   */
  private record Known(Instant at, Map<String, Instant> behind) {}

  CountedUpTo(CountingLag lag, Backlog backlog, Clock clock) {
    this.lag = lag;
    this.backlog = backlog;
    this.clock = clock;
  }

  @Override
  public Mono<Void> refresh() {
    return Mono.defer(() -> {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      // what leaves the outbox meanwhile is on the topic when that is looked at after it
      return untold()
          .flatMap(untold ->
              Replay.blocking(lag::firstUncounted).map(it -> new Known(now, earlier(it, untold))))
          .doOnNext(it -> known = it)
          .then();
    });
  }

  private Mono<Map<String, Instant>> untold() {
    return Flux.fromIterable(OWN.entrySet())
        .concatMap(
            it -> backlog.oldestEvent(it.getValue()).map(first -> Map.entry(it.getKey(), first)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Map<String, Instant> earlier(
      Map<String, Instant> uncounted, Map<String, Instant> untold) {
    Map<String, Instant> all = new HashMap<>(uncounted);
    untold.forEach((topic, at) -> all.merge(topic, at, CountedUpTo::first));
    return Map.copyOf(all);
  }

  /** For figures of enterprises; null until it was found out for the first time. */
  public @Nullable Instant ofEnterprises() {
    return of(List.of(Topics.ENTERPRISE));
  }

  /** For all figures of the plan; null until it was found out for the first time. */
  public @Nullable Instant ofPlan() {
    return of(CountedTopics.LISTENERS.keySet());
  }

  private @Nullable Instant of(Collection<String> topics) {
    Known it = known;
    return it == null
        ? null
        : topics.stream()
            .flatMap(topic -> Stream.ofNullable(it.behind.get(topic)))
            .reduce(it.at, CountedUpTo::first);
  }

  private static Instant first(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }
}
