package org.gonghui.org.overview;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.events.Stretch;
import org.gonghui.platform.events.TopicHistory;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Reads all that other services have told once more. What is known already stays, what was missed
 * is added, and what no event tells of goes; figures stay readable meanwhile.
 */
@Component
class ReportedRebuild implements JobHandler {

  static final String KIND = "enterprise-overview-rebuild";

  private static final String STRETCHES = "stretches";
  private static final String STARTED = "startedAt";

  /** By so much the clocks of two instances may differ. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final ReportedRecords records;
  private final TopicHistory history;
  private final Clock clock;

  ReportedRebuild(ReportedRecords records, TopicHistory history, Clock clock) {
    this.records = records;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Mono<Step> next(Job job, Document checkpoint) {
    if (checkpoint.isEmpty()) {
      Instant now = clock.instant();
      return blocking(() -> history.all(Subject.TOPICS)).map(it -> more(now, it));
    }
    Instant started = checkpoint.get(STARTED, Date.class).toInstant();
    List<Stretch> left =
        checkpoint.getList(STRETCHES, Document.class).stream().map(Stretch::read).toList();
    return left.stream().allMatch(Stretch::isDone)
        ? records.forgetUntouchedSince(started.minus(MARGIN)).thenReturn(Step.done(progress(left)))
        : read(left).map(it -> more(started, it));
  }

  private Mono<List<Stretch>> read(List<Stretch> left) {
    return blocking(() -> history.read(left))
        .flatMap(chunk -> take(chunk.events()).thenReturn(chunk.stretches()));
  }

  private Mono<Void> take(List<Received<Event>> events) {
    Map<String, List<Received<Event>>> byTopic =
        events.stream().collect(groupingBy(it -> EventCatalogue.topicOf(it.event())));
    return Flux.fromIterable(byTopic.entrySet())
        .concatMap(it -> records.take(it.getKey(), it.getValue()))
        .then();
  }

  private static Step more(Instant started, List<Stretch> left) {
    Document checkpoint =
        new Document(STARTED, Date.from(started))
            .append(STRETCHES, left.stream().map(Stretch::write).toList());
    return Step.more(checkpoint, progress(left));
  }

  private static Progress progress(List<Stretch> left) {
    return new Progress(
        left.stream().mapToLong(Stretch::next).sum(), left.stream().mapToLong(Stretch::end).sum());
  }

  /** Kafka's consumer blocks, so it gets a thread for it. */
  private static <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
  }
}
