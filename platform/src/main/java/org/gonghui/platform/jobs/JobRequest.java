package org.gonghui.platform.jobs;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a handler.
 *
 * @param kind of the handler
 * @param input what it needs to know; never personal data, which belongs into a {@link JobFile}
 * @param dryRun true where everything is tried and nothing is kept
 * @param total units of work in all, where known already
 * @param stoppable false for work that must not be left half done
 * @param name what its id ends with, the same in each service that does its part of one work; null
 *     for work of one service, whose id is made up
 */
public record JobRequest(
    String kind,
    Document input,
    boolean dryRun,
    @Nullable Long total,
    boolean stoppable,
    @Nullable String name) {

  /** Work of this kind, to be done in earnest. */
  public static JobRequest of(String kind, Document input) {
    return new JobRequest(kind, input, false, null, true, null);
  }

  /** The same as a trial: nothing is kept. */
  public JobRequest asDryRun() {
    return new JobRequest(kind, input, true, total, stoppable, name);
  }

  /** The same with the number of units of work. */
  public JobRequest ofTotal(long units) {
    return new JobRequest(kind, input, dryRun, units, stoppable, name);
  }

  /** The same as work that nobody can cancel, because half of it would be wrong. */
  public JobRequest toTheEnd() {
    return new JobRequest(kind, input, dryRun, total, false, name);
  }

  /** The same as one service's part of a work that others have a part in, under this name. */
  public JobRequest named(String shared) {
    return new JobRequest(kind, input, dryRun, total, stoppable, shared);
  }
}
