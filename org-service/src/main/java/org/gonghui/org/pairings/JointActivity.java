package org.gonghui.org.pairings;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What two units did together 共建活动. */
@Schema(name = "PairingActivity", description = "共建活动")
public record JointActivity(
    @NotNull LocalDate heldOn,
    @Schema(example = "工联会运行机制现场交流") @NotBlank @Size(max = 200) String title,
    @Schema(description = "参加人数", example = "24") @Min(1) @Max(100_000) int participants) {}
