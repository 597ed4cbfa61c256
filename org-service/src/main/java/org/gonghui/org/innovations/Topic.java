package org.gonghui.org.innovations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a project is to do.
 *
 * @param fen how much it asks for, in CNY fen; 0 where it needs no money
 */
@Schema(name = "InnovationTopic", description = "项目内容")
public record Topic(
    @NotNull Field field,
    @Schema(example = "园区骑手议事会") @NotBlank @Size(max = 100) String title,
    @Schema(description = "难点、做法和预期成效；不写个人信息", example = "在园区设骑手议事会，每月一次，协商停车和充电。")
        @NotBlank
        @Size(max = 4000)
        String summary,
    @Schema(description = "申请经费（分）", example = "5000000") @Min(0) @Max(MOST) long fen) {

  static final long MOST = 100_000_000_000L;
}
