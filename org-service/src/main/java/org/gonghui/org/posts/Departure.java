package org.gonghui.org.posts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody left office 离任.
 *
 * @param document the superior's consent, where one is needed
 * @param recall the vote, where somebody was recalled
 */
@Schema(name = "PostDeparture")
public record Departure(
    @NotNull Reason reason,
    @NotNull LocalDate on,
    @Schema(
            description = "上一级工会同意的文号: needed where somebody is moved to other work",
            example = "坂工复〔2023〕8号")
        @Size(min = 1, max = 100)
        @Nullable String document,
    @Schema(description = "needed where somebody was recalled") @Valid @Nullable Recall recall) {

  /** Reasons. */
  public enum Reason {
    /** 辞职. */
    RESIGNED,
    /** 调动. */
    TRANSFERRED,
    /** 罢免. */
    RECALLED,
    /** 离开本单位. */
    LEFT_EMPLOYER,
    /** 退休. */
    RETIRED,
    /** 去世. */
    DIED,
    /** 届满. */
    TERM_ENDED,
    /** 工会合并或撤销. */
    UNION_CLOSED
  }

  /** A vote on a recall 罢免. */
  @Schema(name = "PostRecall")
  public record Recall(
      @Schema(description = "全体会员或全体代表", example = "50") @Min(1) @Max(5_000_000) int entitled,
      @Schema(description = "同意罢免", example = "31") @Min(0) @Max(5_000_000) int inFavour) {}
}
