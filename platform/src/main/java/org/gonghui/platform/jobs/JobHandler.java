package org.gonghui.platform.jobs;

import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Does jobs of one kind; a bean of the service. A chunk is a second of work or so: between two
 * chunks a job is saved and can be cancelled.
 */
public interface JobHandler {

  /** The kind of its jobs, in kebab-case. */
  String kind();

  /**
   * Does the next chunk. Where the process dies before the answer is saved the same chunk is asked
   * for again, so doing it twice must come to the same. A {@link org.gonghui.kernel.Rejection} ends
   * the job as failed with that code; any other error is tried again a few times.
   *
   * @param job as it stands
   * @param checkpoint of the chunk before; empty at the beginning
   */
  Mono<Step> next(Job job, Document checkpoint);

  /**
   * What came of a job that is cancelled, up to its last chunk; empty where there is nothing to
   * show. It may be asked for more than once.
   *
   * @param checkpoint of the last chunk; empty where none was done
   */
  default Mono<Step.Done> leftOff(Job job, Document checkpoint) {
    return Mono.empty();
  }
}
