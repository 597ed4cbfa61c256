package org.gonghui.member.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.erasures.ErasedPersons;
import org.gonghui.platform.events.Stretch;
import org.gonghui.platform.events.TopicHistory;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Builds all overviews anew from the beginning of the topics, beside those that are read. Live
 * events go into both from the moment at which it begins, and only then is it noted how far the
 * topics reach: no event falls between the two, and one that comes both ways says the same.
 */
@Component
class OverviewRebuild implements JobHandler {

  static final String KIND = "overview-rebuild";

  private static final String STRETCHES = "stretches";

  private final Copies copies;
  private final Telling telling;
  private final TopicHistory history;
  private final ErasedPersons erased;
  private final Clock clock;

  OverviewRebuild(
      Copies copies, Telling telling, TopicHistory history, ErasedPersons erased, Clock clock) {
    this.copies = copies;
    this.telling = telling;
    this.history = history;
    this.erased = erased;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Mono<Step> next(Job job, Document checkpoint) {
    if (checkpoint.isEmpty()) {
      return copies
          .build(job.id())
          .then(blocking(() -> history.all(OverviewListener.TOPICS)))
          .map(OverviewRebuild::more);
    }
    List<Stretch> left =
        checkpoint.getList(STRETCHES, Document.class).stream().map(Stretch::read).toList();
    return left.stream().allMatch(Stretch::isDone)
        ? takeOver(job.id()).thenReturn(Step.done(progress(left)))
        : read(job.id(), left).map(OverviewRebuild::more);
  }

  /**
   * The topics tell of persons whose data was erased since. They are forgotten in what was built;
   * and in what is read by then, where an erasure came between.
   */
  private Mono<Void> takeOver(String job) {
    return forgetErased(copies.built(job))
        .then(copies.takeOver(job))
        .then(forgetErased(copies.read()));
  }

  private Mono<Void> forgetErased(Overviews copy) {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    return erased.all().concatMap(it -> copy.forget(it.personId(), it.askedAt(), today)).then();
  }

  private Mono<List<Stretch>> read(String job, List<Stretch> left) {
    return copies
        .isBuilding(job)
        .filter(Boolean::booleanValue)
        .switchIfEmpty(Mono.error(() -> new RuleBroken("overview.rebuild-superseded")))
        .then(blocking(() -> history.read(left)))
        .flatMap(chunk ->
            telling.replayed(copies.built(job), chunk.events()).thenReturn(chunk.stretches()));
  }

  private static Step more(List<Stretch> left) {
    Document checkpoint = new Document(STRETCHES, left.stream().map(Stretch::write).toList());
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
