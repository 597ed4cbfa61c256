package org.gonghui.org.counting;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.bson.Document;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.jobs.JobFiles;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what is counted live with a replay, however many events there are: the topics are read
 * chunk by chunk, and what was found is the job's result.
 */
@Component
class ReplayCheckJob implements JobHandler {

  static final String KIND = "plan-replay-check";

  private static final String RESULT = "result";
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Replay replay;
  private final ReplayCheck check;
  private final Generations generations;
  private final JobFiles files;
  private final Clock clock;

  ReplayCheckJob(
      Replay replay, ReplayCheck check, Generations generations, JobFiles files, Clock clock) {
    this.replay = replay;
    this.check = check;
    this.generations = generations;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Mono<Step> next(Job job, Document checkpoint) {
    if (checkpoint.isEmpty()) {
      return replay.begin(job.id()).map(it -> Step.more(it.write(), progress(it)));
    }
    ReplayPoint point = ReplayPoint.read(checkpoint);
    Document found = checkpoint.get(RESULT, Document.class);
    if (found != null) {
      return tidied(job).thenReturn(Step.done(progress(point), JobFile.read(found), null));
    }
    Mono<Step> step =
        point.isDone()
            ? compare(point)
            : replay.next(point).map(it -> Step.more(it.write(), progress(it)));
    return step.onErrorResume(RuleBroken.class, e -> tidied(job).then(Mono.error(e)));
  }

  /** The result is noted before what it came from is removed: a chunk may be done twice. */
  private Mono<Step> compare(ReplayPoint point) {
    return check
        .isCaughtUp(point)
        .flatMap(caughtUp -> caughtUp ? compared(point) : Mono.just(later(point)));
  }

  private Mono<Step> compared(ReplayPoint point) {
    return check
        .compare(point)
        .map(it -> JsonMapper.shared().writeValueAsBytes(it))
        .flatMap(it -> files.store("replay-check.json", "application/json", Flux.just(it)))
        .map(it -> Step.more(point.write().append(RESULT, it.write()), progress(point)));
  }

  private Step later(ReplayPoint point) {
    return Step.later(
        point.write(),
        progress(point),
        clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(LOOK_AGAIN));
  }

  @Override
  public Mono<Step.Done> leftOff(Job job, Document checkpoint) {
    return tidied(job).then(Mono.empty());
  }

  private Mono<Void> tidied(Job job) {
    return generations.giveUp(job.id());
  }

  private static Progress progress(ReplayPoint point) {
    return new Progress(point.done(), point.total());
  }
}
