package org.gonghui.org.elections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who was elected to a post by the committee, with how many votes.
 *
 * @param inFavour 赞成票
 */
@Schema(name = "OfficerVote")
public record OfficerVote(
    @Schema(example = "p-worker") @NotBlank @Size(max = 64) String personId,
    @Schema(example = "CHAIR") @NotNull Post post,
    @Schema(description = "赞成票", example = "8") @Min(0) @Max(200) int inFavour) {}
