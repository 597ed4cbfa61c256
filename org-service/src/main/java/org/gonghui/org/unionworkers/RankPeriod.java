package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * A rank and from when it is held, until that of the next one.
 *
 * @param rank 1 is the lowest
 * @param rule the rule that let it be held; null for one that began before that was kept
 */
@Schema(name = "UnionWorkerRank", description = "职级")
public record RankPeriod(
    @Schema(example = "2") int rank,
    LocalDate from,
    @Schema(description = "提出人", example = "officer-bantian") String proposedBy,
    @Schema(description = "批准人", example = "officer-organizing") String approvedBy,
    @Schema(description = "评定所依规则；早前评定的为空") @Nullable AppliedRule rule) {}
