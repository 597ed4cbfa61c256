package org.gonghui.org.unions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * How a union ended.
 *
 * @param on the first day on which it no longer existed
 * @param successorId the union to which belongs what belonged to it
 * @param reason why
 * @param rule id of the rule by which it was decided
 */
@Schema(name = "UnionEnding")
record Ending(
    @Schema(example = "2023-09-20") LocalDate on,
    @Schema(example = "u-bantian") String successorId,
    @Schema(example = "企业已注销") String reason,
    @Schema(example = "union.closing") String rule) {}
