package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody leaves service, asked for or decided.
 *
 * @param on the last day of service
 * @param askedBy who asked: the worker, or an officer; another decides
 */
@Schema(name = "UnionWorkerExit", description = "离职")
public record Exit(
    Reason reason,
    LocalDate on,
    @Schema(example = "officer-bantian") String askedBy,
    @Schema(example = "officer-organizing") @Nullable String approvedBy) {

  /** Why. */
  public enum Reason {
    /** 辞职. */
    RESIGNED,
    /** 合同期满. */
    CONTRACT_ENDED,
    /** 解聘. */
    DISMISSED,
    /** 退休. */
    RETIRED,
    /** 调离. */
    TRANSFERRED,
    /** 去世. */
    DIED
  }

  Exit approved(String person) {
    return new Exit(reason, on, askedBy, person);
  }

  boolean isApproved() {
    return approvedBy != null;
  }
}
