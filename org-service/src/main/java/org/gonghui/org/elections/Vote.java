package org.gonghui.org.elections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the valid ballots say of one candidate.
 *
 * @param inFavour 赞成票
 * @param against 反对票
 * @param abstained 弃权票
 */
@Schema(name = "Vote")
public record Vote(
    @Schema(example = "p-worker") @NotBlank @Size(max = 64) String personId,
    @Schema(description = "赞成票", example = "44") @Min(0) @Max(5_000_000) int inFavour,
    @Schema(description = "反对票", example = "2") @Min(0) @Max(5_000_000) int against,
    @Schema(description = "弃权票", example = "1") @Min(0) @Max(5_000_000) int abstained) {

  long all() {
    return (long) inFavour + against + abstained;
  }
}
