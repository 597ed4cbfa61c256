package org.gonghui.member.members;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gonghui.platform.crypto.Masks;

/**
 * A member's personal data as answers show it 脱敏.
 *
 * @param name family name only
 * @param identityNumber first three and last four
 * @param phone first three and last four
 */
@Schema(name = "MaskedData", description = "脱敏后的个人信息")
public record MaskedData(
    @Schema(example = "欧***") String name,
    @Schema(example = "440***********1234") String identityNumber,
    @Schema(example = "138****5678") String phone) {

  /** What is shown in the place of what was erased. */
  static final MaskedData ERASED = new MaskedData("已删除", "已删除", "已删除");

  static MaskedData of(PlainData plain) {
    return new MaskedData(
        Masks.name(plain.name()),
        Masks.identityNumber(plain.identityNumber()),
        Masks.phone(plain.phone()));
  }
}
