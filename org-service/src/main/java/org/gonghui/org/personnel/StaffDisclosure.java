package org.gonghui.org.personnel;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as it is disclosed.
 *
 * @param identityNumber masked where no duty was named
 * @param rule the rule by which the whole number is shown, in its version of the day
 * @param source where that rule comes from
 */
@Schema(name = "StaffDisclosure", description = "姓名、手机号；写明依据的，还有完整的公民身份号码")
public record StaffDisclosure(
    @Schema(example = "陈志强") String name,
    @Schema(example = "13800138000") String phone,
    @Schema(description = "公民身份号码；没有写明依据（duty）的，只显示首尾几位", example = "11010519491231002X")
        String identityNumber,
    @Schema(description = "所写明的依据；没有写明的为空") @Nullable StaffDuty duty,
    @Schema(description = "显示完整公民身份号码所依规则的版本；没有显示的为空") @Nullable AppliedRule rule,
    @Schema(description = "该规则的来源", example = "个人信息保护法 第十三条第一款第二项") @Nullable String source) {

  /** Name and phone; the number as masked as everywhere. */
  static StaffDisclosure contact(PlainPerson masked) {
    return new StaffDisclosure(
        masked.name(), masked.phone(), masked.identityNumber(), null, null, null);
  }

  /** All of it, for this duty by this rule. */
  static StaffDisclosure whole(PlainPerson plain, StaffDuty duty, LegalRule rule) {
    return new StaffDisclosure(
        plain.name(),
        plain.phone(),
        plain.identityNumber(),
        duty,
        AppliedRule.of(rule),
        rule.source());
  }

  @Override
  public String toString() {
    return "StaffDisclosure[…]";
  }
}
