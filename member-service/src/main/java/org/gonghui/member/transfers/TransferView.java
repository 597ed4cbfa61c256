package org.gonghui.member.transfers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gonghui.platform.law.DeadlineView;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as answers show it.
 *
 * @param name masked; shown when the transfer is read by itself
 * @param decidedIn the union that has to answer
 * @param escalatedTo the union above it, before which the transfer is as well once it is overdue
 * @param reason why the other side refused; shown when the transfer is read by itself
 */
@Schema(name = "MembershipTransfer", description = "会籍接转")
record TransferView(
    @Schema(example = "transfer-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
    @Schema(description = "会员证号", example = "4403070000000015") String cardNumber,
    @Schema(example = "欧***") @Nullable String name,
    @Schema(description = "转出工会", example = "u-xiangjiaotang") String fromUnionId,
    @Schema(example = "象角塘社区工会联合会") @Nullable String fromUnionName,
    @Schema(description = "转入工会", example = "u-hangjia") String toUnionId,
    @Schema(example = "航嘉工会") @Nullable String toUnionName,
    @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") @Nullable String enterpriseId,
    @Schema(description = "申请方") Asking.Side askedBy,
    @Schema(example = "劳动关系转入航嘉公司") @Nullable String note,
    @Schema(description = "应答复的工会", example = "u-xiangjiaotang") String decidedIn,
    TransferStatus status,
    @Schema(example = "u-bantian") @Nullable String escalatedTo,
    @Schema(example = "officer-xiangjiaotang") @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Schema(example = "劳动合同尚未解除") @Nullable String reason,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"acceptance\", \"refusal\"]") List<String> allowedSteps) {}
