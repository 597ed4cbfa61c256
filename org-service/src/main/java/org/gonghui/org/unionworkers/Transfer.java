package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A move of a worker to another union, asked for, agreed on or carried out.
 *
 * @param on the first day at the other union
 * @param reason why, without personal data
 * @param askedBy who asked: another answers
 * @param acceptedBy who agreed for the other union; null while it waits
 */
@Schema(name = "UnionWorkerTransfer", description = "调动")
public record Transfer(
    @Schema(description = "调出工会", example = "u-bantian") String fromUnionId,
    @Schema(description = "调入工会", example = "u-buji") String toUnionId,
    LocalDate on,
    @Schema(example = "充实布吉街道工作力量") String reason,
    @Schema(example = "officer-bantian") String askedBy,
    @Schema(example = "officer-buji") @Nullable String acceptedBy) {

  Transfer accepted(String person) {
    return new Transfer(fromUnionId, toUnionId, on, reason, askedBy, person);
  }

  boolean isAccepted() {
    return acceptedBy != null;
  }
}
