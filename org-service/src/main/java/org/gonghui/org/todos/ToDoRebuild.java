package org.gonghui.org.todos;

import java.util.List;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.gonghui.contracts.ToDoEvent;
import org.gonghui.contracts.Topics;
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

/** Reads all that the services have told once more; the list stays readable meanwhile. */
@Component
class ToDoRebuild implements JobHandler {

  static final String KIND = "to-do-rebuild";

  private static final String STRETCHES = "stretches";

  private final ToDoKeeping keeping;
  private final TopicHistory history;

  ToDoRebuild(ToDoKeeping keeping, TopicHistory history) {
    this.keeping = keeping;
    this.history = history;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Mono<Step> next(Job job, Document checkpoint) {
    if (checkpoint.isEmpty()) {
      return blocking(() -> history.all(List.of(Topics.TO_DO))).map(ToDoRebuild::more);
    }
    List<Stretch> left =
        checkpoint.getList(STRETCHES, Document.class).stream().map(Stretch::read).toList();
    return left.stream().allMatch(Stretch::isDone)
        ? Mono.just(Step.done(progress(left)))
        : read(left).map(ToDoRebuild::more);
  }

  private Mono<List<Stretch>> read(List<Stretch> left) {
    return blocking(() -> history.read(left))
        .flatMap(chunk ->
            Flux.fromIterable(chunk.events())
                .concatMap(this::take)
                .then(Mono.just(chunk.stretches())));
  }

  private Mono<Void> take(Received<Event> it) {
    return it.event() instanceof ToDoEvent event
        ? keeping.take(
            new Received<>(
                event, it.id(), it.subject(), it.version(), it.time(), it.actor(), it.traceId()))
        : Mono.empty();
  }

  private static Step more(List<Stretch> left) {
    return Step.more(
        new Document(STRETCHES, left.stream().map(Stretch::write).toList()), progress(left));
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
