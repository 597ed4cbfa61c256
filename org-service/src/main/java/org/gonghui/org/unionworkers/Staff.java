package org.gonghui.org.unionworkers;

import java.time.LocalDate;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who serves: what other features ask of the files of union workers. */
@Component
public class Staff {

  private final UnionWorkers workers;
  private final Deciders deciders;

  Staff(UnionWorkers workers, Deciders deciders) {
    this.workers = workers;
    this.deciders = deciders;
  }

  /** One who serves at the caller's union or below it; refuses where there is none. */
  public Mono<Colleague> find(Command command, String workerId) {
    Viewer viewer = command.viewer();
    LocalDate today = WorkingDays.dateOf(command.now());
    return workers
        .find(viewer, workerId)
        .onErrorResume(NotFound.class, _ -> Mono.empty())
        .map(Stored::state)
        .filter(it -> it.status() != WorkerStatus.LEFT)
        .filter(it -> deciders.isOfficerOf(viewer, it.unionId()))
        .map(it -> colleague(it, today))
        .switchIfEmpty(Mono.error(() -> new RuleBroken("union-worker.unknown", workerId)));
  }

  private static Colleague colleague(UnionWorker it, LocalDate today) {
    return new Colleague(
        it.id(),
        it.unionId(),
        it.personId(),
        it.person().maskedName(),
        it.rankOn(today),
        it.status() == WorkerStatus.SERVING);
  }

  /**
   * A union worker who serves.
   *
   * @param personId their account; null while there is none
   * @param rank the rank held today
   * @param confirmed true once the probation is passed
   */
  public record Colleague(
      String workerId,
      String unionId,
      @Nullable String personId,
      String maskedName,
      int rank,
      boolean confirmed) {}
}
