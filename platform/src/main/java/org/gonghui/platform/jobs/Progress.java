package org.gonghui.platform.jobs;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param done units of work that are finished
 * @param total units there are in all; null while not known
 */
public record Progress(
    @Schema(example = "250") long done, @Schema(example = "1000") @Nullable Long total) {

  public Progress {
    if (done < 0 || (total != null && total < done)) {
      throw new IllegalArgumentException("a job has done between nothing and all of its work");
    }
  }
}
