package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * A change of rank that waits for the union above.
 *
 * @param reason why, without personal data
 */
@Schema(name = "UnionWorkerRankProposal", description = "职级变动建议")
public record RankProposal(
    @Schema(example = "2") int rank,
    LocalDate from,
    @Schema(example = "年度考核优秀") String reason,
    @Schema(example = "officer-bantian") String proposedBy) {}
