package org.gonghui.member.campaigns;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.gonghui.contracts.CampaignCheck;

/** That a union was told that it is behind, with the figures of that day. */
@Schema(name = "CampaignReminder", description = "催办")
record Reminder(
    @Schema(example = "u-bantian") String unionId,
    @Schema(example = "2023-06-30") LocalDate on,
    CampaignCheck check,
    @Schema(example = "700") int target,
    @Schema(example = "180") int actual,
    @Schema(description = "按时间进度应完成", example = "350") int expected) {

  /** What the union has to have brought: its target, or what the pace asks for. */
  int needed() {
    return check == CampaignCheck.FIXED_DAY ? target : expected;
  }
}
