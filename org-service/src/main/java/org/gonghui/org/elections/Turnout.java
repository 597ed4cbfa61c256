package org.gonghui.org.elections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Who came and voted.
 *
 * @param present 实到会人数
 * @param returned 收回选票
 * @param invalid 其中无效票
 */
@Schema(name = "Turnout")
public record Turnout(
    @Schema(description = "实到会人数", example = "48") @Min(0) @Max(5_000_000) int present,
    @Schema(description = "收回选票", example = "48") @Min(0) @Max(5_000_000) int returned,
    @Schema(description = "其中无效票", example = "1") @Min(0) @Max(5_000_000) int invalid) {

  int valid() {
    return returned - invalid;
  }
}
