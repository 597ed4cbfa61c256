package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody leaves service, asked for or decided.
 *
 * @param on the last day of service
 * @param noticedOn the day of the worker's written notice that an officer entered; else null
 * @param askedBy who asked: the worker, or an officer; another decides
 */
@Schema(name = "UnionWorkerExit", description = "离职")
public record Exit(
    Reason reason,
    LocalDate on,
    @Schema(description = "工会录入的书面辞职通知的日期", example = "2023-08-21") @Nullable LocalDate noticedOn,
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
    return new Exit(reason, on, noticedOn, askedBy, person);
  }

  boolean isApproved() {
    return approvedBy != null;
  }

  /** True where the worker said it with their own account. */
  boolean isWordOf(@Nullable String worker) {
    return reason == Reason.RESIGNED && askedBy.equals(worker);
  }
}
