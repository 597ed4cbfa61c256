package org.gonghui.member.members;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;

/** What a worker consents to when they join, each for itself (个人信息保护法 第二十九条). */
@Schema(name = "JoiningConsent", description = "入会时的单独同意")
public record JoiningConsent(
    @Schema(description = "目的", example = "INSURANCE") @NotNull ConsentPurpose purpose,
    @Schema(description = "敏感个人信息的种类", example = "IDENTITY_DOCUMENT") @NotNull SensitiveData kind,
    @Schema(description = "同意书版本", example = "1") @Min(1) int textVersion) {}
