package org.gonghui.org.vanguard;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A line of a yearly task list.
 *
 * @param planned how many orders of it are planned for the year
 * @param points what one order of it scores
 */
@Schema(name = "VanguardTaskItem", description = "清单任务")
public record TaskItem(
    @Schema(example = "founding")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "{field.item-id}")
        String id,
    @Schema(example = "指导百人以上企业建会") @NotBlank @Size(max = 200) String title,
    @Schema(description = "年度计划单数", example = "12") @Min(1) @Max(1000) int planned,
    @Schema(description = "每单分值", example = "10") @Min(1) @Max(1000) int points) {}
