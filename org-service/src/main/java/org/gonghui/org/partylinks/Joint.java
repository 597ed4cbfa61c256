package org.gonghui.org.partylinks;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Something that union and party organisation did together. */
@Schema(name = "PartyLinkActivity")
public record Joint(
    @NotNull Kind kind,
    @Schema(example = "“党员先锋岗”技能竞赛") @NotBlank @Size(max = 200) String title,
    @NotNull LocalDate heldOn,
    @Schema(description = "参加人数", example = "60") @Min(1) @Max(100_000) int participants) {

  /** Kinds of it. */
  public enum Kind {
    /** 共同活动. */
    ACTIVITY,
    /** 党工联席会议. */
    MEETING,
    /** 向党组织请示汇报. */
    REPORT
  }
}
