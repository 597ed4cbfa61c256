package org.gonghui.org.counting;

import org.bson.Document;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Replaces all that is counted by a replay from the beginning of the topics. */
@Component
class RebuildJob implements JobHandler {

  static final String KIND = "plan-rebuild";

  private final Replay replay;
  private final Generations generations;

  RebuildJob(Replay replay, Generations generations) {
    this.replay = replay;
    this.generations = generations;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Mono<Step> next(Job job, Document checkpoint) {
    if (checkpoint.isEmpty()) {
      return replay.begin(job.id()).map(RebuildJob::more);
    }
    ReplayPoint point = ReplayPoint.read(checkpoint);
    return point.isDone() ? takeOver(point) : replay.next(point).map(RebuildJob::more);
  }

  private Mono<Step> takeOver(ReplayPoint point) {
    return generations
        .active()
        .filter(it -> it.name().equals(point.generation()))
        .hasElement()
        .flatMap(done -> done ? Mono.just(true) : generations.takeOver(point.generation()))
        .filter(Boolean::booleanValue)
        .switchIfEmpty(Mono.error(() -> new RuleBroken("plan.replay-superseded")))
        .thenReturn(Step.done(progress(point)));
  }

  private static Step more(ReplayPoint point) {
    return Step.more(point.write(), progress(point));
  }

  private static Progress progress(ReplayPoint point) {
    return new Progress(point.done(), point.total());
  }
}
