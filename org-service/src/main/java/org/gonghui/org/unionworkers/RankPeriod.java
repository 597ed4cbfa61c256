package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * A rank and from when it is held, until that of the next one.
 *
 * @param rank 1 is the lowest
 */
@Schema(name = "UnionWorkerRank", description = "职级")
public record RankPeriod(
    @Schema(example = "2") int rank,
    LocalDate from,
    @Schema(description = "提出人", example = "officer-bantian") String proposedBy,
    @Schema(description = "批准人", example = "officer-organizing") String approvedBy) {}
