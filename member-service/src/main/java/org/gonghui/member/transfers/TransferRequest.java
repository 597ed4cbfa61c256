package org.gonghui.member.transfers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gonghui.member.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. The member names neither themself nor their card; the union that they leave
 * names the member; the union that they come to has seen card and name, and knows nothing else yet.
 */
@Schema(name = "MembershipTransferRequest", description = "申请会籍接转")
record TransferRequest(
    @Schema(description = "转入工会", example = "u-hangjia") @NotBlank @Size(max = 100)
        String toUnionId,
    @Schema(description = "会员（转出工会申请时填写）", example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2")
        @Size(max = 100)
        @Nullable String memberId,
    @Schema(description = "会员证号（转入工会申请时填写）", example = "4403070000000015") @Size(max = 40)
        @Nullable String cardNumber,
    @Schema(description = "会员姓名（转入工会申请时填写，须与会员证一致）", example = "张三") @Size(max = 60)
        @Nullable String name,
    @Schema(description = "新用人单位", example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") @Size(max = 100)
        @Nullable String enterpriseId,
    @Schema(description = "事由（不得写入个人信息）", example = "劳动关系转入航嘉公司") @FreeText @Nullable String note) {

  @Override
  public String toString() {
    return "TransferRequest[…]";
  }
}
