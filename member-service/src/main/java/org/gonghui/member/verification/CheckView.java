package org.gonghui.member.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gonghui.member.members.IdentityCheck;
import org.jspecify.annotations.Nullable;

/** A look at a member's identity as it is shown. */
@Schema(name = "IdentityCheck", description = "一次核验")
record CheckView(
    IdentityCheck.Source source,
    IdentityCheck.Outcome outcome,
    Instant at,
    @Schema(example = "officer-bantian") String by,
    @Schema(description = "由何而来：权威核验或者人工核查的编号；其他的没有", example = "review-01k6b3v2s9q0d5w8x7y6z4a3b2")
        @Nullable String occasion,
    @Schema(description = "依据：花名册名称、权威机构的回执号或者核查时查看的证明材料", example = "2023年9月职工花名册")
        @Nullable String evidence) {

  static CheckView of(IdentityCheck it) {
    return new CheckView(it.source(), it.outcome(), it.at(), it.by(), it.occasion(), it.evidence());
  }
}
