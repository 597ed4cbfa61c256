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
 */
public record JobRequest(String kind, Document input, boolean dryRun, @Nullable Long total) {

  /** Work of this kind, to be done in earnest. */
  public static JobRequest of(String kind, Document input) {
    return new JobRequest(kind, input, false, null);
  }

  /** The same as a trial: nothing is kept. */
  public JobRequest asDryRun() {
    return new JobRequest(kind, input, true, total);
  }

  /** The same with the number of units of work. */
  public JobRequest ofTotal(long units) {
    return new JobRequest(kind, input, dryRun, units);
  }
}
