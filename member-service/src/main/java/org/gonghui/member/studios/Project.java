package org.gonghui.member.studios;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gonghui.member.FreeName;
import org.gonghui.member.FreeText;

/**
 * A project of a studio.
 *
 * @param flagship 精品项目, chosen to be supported
 */
record Project(
    @Schema(description = "项目名称", example = "自动化装配线改造") @NotNull @FreeName String title,
    @Schema(description = "目标与成果", example = "降低不良率三成") @NotNull @FreeText String outcome,
    @Schema(description = "精品项目", example = "true") boolean flagship) {}
