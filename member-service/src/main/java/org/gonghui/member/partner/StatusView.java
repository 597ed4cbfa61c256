package org.gonghui.member.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.member.members.Member;

/** What a partner learns of a person: both fields, always, and nothing else. */
@Schema(name = "VerificationStatus", description = "是否实名会员")
record StatusView(
    @Schema(description = "在籍且经权威核验", example = "true") boolean verifiedMember,
    @Schema(description = "在籍会员的实名认证等级；不是会员的为 NONE", example = "AUTHORITATIVE")
        VerificationLevel level) {

  static final StatusView NONE = new StatusView(false, VerificationLevel.NONE);

  static StatusView of(Member member) {
    VerificationLevel level = member.verification().level();
    return new StatusView(level == VerificationLevel.AUTHORITATIVE, level);
  }
}
