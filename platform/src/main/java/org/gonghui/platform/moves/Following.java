package org.gonghui.platform.moves;

import java.time.Instant;
import java.util.Set;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobRequest;
import org.gonghui.platform.jobs.Jobs;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for the job that lets everything follow a change of the tree, once for each change. */
@Component
public class Following {

  private final Jobs jobs;

  Following(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * A change of the tree.
   *
   * @param unionId the union that was moved, merged or dissolved
   * @param name tells the changes of one union apart
   * @param version of the union after it
   * @param person who decided
   * @param decidedBy the union that person acts for
   * @param at when
   */
  public record TreeChange(
      String unionId, String name, long version, String person, String decidedBy, Instant at) {

    /** The same, heard of when its job had been done already. */
    TreeChange heardLate() {
      return new TreeChange(unionId, name + "-heard-late", version, person, decidedBy, at);
    }
  }

  /**
   * The job of a change that an event tells of. Where the event was long on its way, other
   * instances have written by the older tree until now, so that a job done before goes once more.
   */
  Mono<Job> heard(TreeChange change) {
    return of(change)
        .flatMap(it -> it.status() == Job.Status.DONE ? of(change.heardLate()) : Mono.just(it));
  }

  /**
   * The job of this change: made now, or by whoever asked first. Its id is the same in every
   * service but for the service's name at its beginning, so that who decided finds all of them.
   */
  public Mono<Job> of(TreeChange change) {
    Viewer viewer =
        new Viewer(change.person, Set.of(Roles.OFFICER), change.decidedBy, null, Set.of());
    String key = PathJob.KIND + ":" + change.unionId + ":" + change.name;
    String name = PathJob.KIND + "-" + change.unionId + "-" + change.name;
    Command command = new Command(viewer, change.at, key, () -> "", null, null);
    return jobs.submit(
        command,
        JobRequest.of(PathJob.KIND, PathJob.input(change.unionId, change.version))
            .toTheEnd()
            .named(name));
  }
}
