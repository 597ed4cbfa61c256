package org.gonghui.org.vanguard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered, and why it was sent back.
 *
 * @param result what came of it, without personal data
 * @param sentBackBecause null where it was not
 */
@Schema(name = "VanguardDelivery", description = "交付")
public record Delivery(
    LocalDate on,
    @Schema(example = "已指导企业完成建会申请") String result,
    @Schema(example = "缺少会员名册") @Nullable String sentBackBecause) {

  Delivery sentBack(String why) {
    return new Delivery(on, result, why);
  }
}
