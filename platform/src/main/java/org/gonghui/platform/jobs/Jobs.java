package org.gonghui.platform.jobs;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AncestorPaths;
import org.gonghui.platform.store.DuplicateKeys;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Jurisdiction;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks for long work and follows it. A controller answers {@code
 * Answer.accepted(Jobs.location(job), JobView.of(job))}; the work is done by the {@link JobHandler}
 * of the kind. The person who asked and the officers of the union it is for, and of those above,
 * see a job.
 */
public final class Jobs {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final JobStore store;
  private final AncestorPaths unions;
  private final String prefix;
  private final JobSignal signal;

  Jobs(JobStore store, AncestorPaths unions, String prefix, JobSignal signal) {
    this.store = store;
    this.unions = unions;
    this.prefix = prefix;
    this.signal = signal;
  }

  /** Where a job is followed. */
  public static String location(Job job) {
    return "/api/v1/jobs/" + job.id();
  }

  /**
   * Asks for work; it begins within a second or so. The same command twice asks once.
   *
   * @return the job as it was stored
   */
  public Mono<Job> submit(Command command, JobRequest request) {
    return Mono.defer(() -> store.insert(document(command, request)))
        .doOnNext(it -> signal.raise())
        .onErrorResume(DuplicateKeys::isOne, e -> sameRequest(command));
  }

  /** The job of this id; {@link NotFound} where there is none or it is not the viewer's. */
  public Mono<Job> find(Viewer viewer, String id) {
    return store
        .find(and(eq("_id", id), visibleTo(viewer)))
        .map(JobDocuments::read)
        .switchIfEmpty(Mono.error(() -> new NotFound("job", id)));
  }

  /** The job now and after each of its changes, until it has ended. */
  public Flux<Job> watch(Viewer viewer, String id) {
    return find(viewer, id)
        .repeatWhen(again -> again.delayElements(LOOK_AGAIN))
        .distinctUntilChanged(Job::version)
        .takeUntil(it -> it.status().ended());
  }

  /** Stops a job before its next chunk; what was done stays done. */
  public Mono<Job> cancel(Command command, String id) {
    return find(command.viewer(), id)
        .flatMap(it -> store.cancel(id, command.now()).switchIfEmpty(find(command.viewer(), id)))
        .doOnNext(it -> {
          signal.raise();
          boolean over = it.status() == Job.Status.DONE || it.status() == Job.Status.FAILED;
          if (over || !it.stoppable()) {
            throw new IllegalStep("job", "cancellation", it.status().name());
          }
        });
  }

  /**
   * Takes the file of what could not be taken from a job, as where it tells of a person whose data
   * is erased.
   *
   * @return the file, to be removed; empty where there is none
   */
  public Mono<JobFile> dropErrors(String id) {
    return store.dropErrors(id).mapNotNull(Job::errors);
  }

  private Document document(Command command, JobRequest request) {
    Viewer viewer = command.viewer();
    String unionId = viewer.unionId();
    String name = request.name();
    Document job =
        new Document("_id", name == null ? Ids.next(prefix) : prefix + "-" + name)
            .append("kind", request.kind())
            .append("owner", viewer.person())
            .append(Fields.PEOPLE, List.of(viewer.person()))
            .append(Fields.ANCESTORS, unionId == null ? List.of() : unions.of(unionId))
            .append("dryRun", request.dryRun())
            .append("stoppable", request.stoppable())
            .append("input", request.input())
            .append("status", Job.Status.QUEUED.name())
            .append("done", 0L)
            .append("version", 1L)
            .append("token", 0L)
            .append("attempts", 0)
            .append("held", false)
            .append("createdAt", Date.from(command.now()))
            .append("wakeAt", Date.from(command.now()));
    addKnown(job, "unionId", unionId);
    addKnown(job, "total", request.total());
    addKnown(job, "key", command.key());
    addKnown(job, "print", command.key() == null ? null : command.fingerprint().get());
    return job;
  }

  private static void addKnown(Document job, String field, @Nullable Object value) {
    if (value != null) {
      job.append(field, value);
    }
  }

  private Mono<Job> sameRequest(Command command) {
    String key = Objects.requireNonNull(command.key());
    return store
        .find(eq("key", key))
        .map(it -> {
          if (!command.fingerprint().get().equals(it.getString("print"))) {
            throw new RuleBroken("idempotency.key-reused");
          }
          return JobDocuments.read(it);
        });
  }

  /** Operators run the system's own jobs, which belong to no union. */
  private static Bson visibleTo(Viewer viewer) {
    Bson visible = Jurisdiction.visibleTo(viewer);
    return viewer.has(Roles.OPERATOR) ? or(visible, eq("unionId", null)) : visible;
  }
}
