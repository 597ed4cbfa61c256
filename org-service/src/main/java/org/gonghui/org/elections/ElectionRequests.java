package org.gonghui.org.elections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients send about elections. */
final class ElectionRequests {

  private ElectionRequests() {}

  /** An election to be prepared. */
  @Schema(name = "NewElection")
  record Entry(
      @Schema(description = "the union that elects", example = "u-xiangjiaotang")
          @NotBlank
          @Size(max = 64)
          String unionId,
      @Valid @NotNull ElectionPlan plan) {}

  /** Who no longer stands. */
  @Schema(name = "NominationWithdrawal")
  record Nominee(@Schema(example = "p-worker") @NotBlank @Size(max = 64) String personId) {}

  /** An answer to a refusal. */
  @Schema(name = "ElectionAnswer")
  record Reply(@Schema(example = "已补充两名一线职工候选人。") @NotBlank @Size(max = 2000) String text) {}

  /** What the superior agrees to. */
  @Schema(name = "ElectionApproval")
  record Consent(
      @Schema(
              description = "批复文号, for the topmost union, whose superior is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {}

  /** Why something is refused. */
  @Schema(name = "ElectionRefusal")
  record Reason(
      @Schema(example = "一线职工候选人比例偏低。") @NotBlank @Size(max = 2000) String text,
      @Schema(
              description = "批复文号, for the topmost union, whose superior is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {}

  /** Another day. */
  @Schema(name = "ElectionPostponement")
  record Day(@NotNull LocalDate meetingOn) {}

  /** A round of voting. */
  @Schema(name = "ElectionBallot")
  record Round(
      @NotNull LocalDate heldOn,
      @Valid @NotNull Turnout turnout,
      @NotEmpty @Size(max = 300) List<@NotNull @Valid Vote> votes) {}

  /** Seats that are given up. */
  @Schema(name = "SeatReduction")
  record Consensus(
      @Schema(description = "同意减少名额的人数", example = "40") @Min(0) @Max(5_000_000) int inFavour) {}

  /** Chair and vice chairs. */
  @Schema(name = "ElectionOfOfficers")
  record Officers(
      @NotNull LocalDate heldOn,
      @Schema(description = "到会委员人数", example = "9") @Min(1) @Max(200) int present,
      @NotEmpty @Size(max = 21) List<@NotNull @Valid OfficerVote> votes) {}
}
