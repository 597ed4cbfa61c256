package org.gonghui.member.reviews;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.gonghui.member.FreeText;

/** A paper that was seen in a review, as evidence; what it says about the person stays out. */
@Schema(name = "ReviewPaper", description = "核查时查看的证明材料")
record Paper(
    @Schema(example = "IDENTITY_CARD") @NotNull Kind kind,
    @Schema(description = "原件", example = "true") boolean original,
    @Schema(description = "材料说明（不得写入个人信息）", example = "2019年签发的居民身份证") @NotBlank @FreeText
        String description) {

  /** What kind of paper. */
  @Schema(name = "ReviewPaperKind", description = "材料种类")
  enum Kind {
    IDENTITY_CARD("居民身份证"),
    HOUSEHOLD_REGISTER("户口簿"),
    POLICE_CERTIFICATE("公安机关证明"),
    OTHER("其他材料");

    private final String term;

    Kind(String term) {
      this.term = term;
    }
  }

  /** What kind it is, and whether the paper itself was seen: 居民身份证（原件）. */
  String known() {
    return kind.term + (original ? "（原件）" : "（复印件）");
  }
}
