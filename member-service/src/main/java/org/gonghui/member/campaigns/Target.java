package org.gonghui.member.campaigns;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** What one union is to bring. */
@Schema(name = "CampaignTarget", description = "单位目标")
record Target(
    @Schema(description = "单位", example = "u-bantian") @NotBlank @Size(max = 100) String unionId,
    @Schema(description = "目标", example = "700") @Positive @Max(10_000_000) int target) {}
