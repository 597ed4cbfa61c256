package org.gonghui.platform.jobs;

import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param done units of work that are finished
 * @param total units there are in all; null while not known
 */
public record Progress(long done, @Nullable Long total) {

  public Progress {
    if (done < 0 || (total != null && total < done)) {
      throw new IllegalArgumentException("a job has done between nothing and all of its work");
    }
  }
}
