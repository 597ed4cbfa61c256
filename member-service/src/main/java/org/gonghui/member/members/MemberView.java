package org.gonghui.member.members;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.platform.law.DeadlineView;
import org.jspecify.annotations.Nullable;

/**
 * A member as answers show them.
 *
 * @param person name, number and phone, masked
 * @param joinedOn the first day of the membership; of one taken over from paper the day that it
 *     says
 * @param escalatedTo the next union above, before which an application or appeal is as well once it
 *     is overdue
 * @param refusalReason why the union refused; shown when the member is read by itself
 * @param appeal the appeal against the refusal, or until when there can be one
 * @param standing what has happened since the membership began
 * @param allowedSteps what the caller can do next
 */
@Schema(name = "Member", description = "会员")
public record MemberView(
    @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "p-rider") String personId,
    @Schema(example = "u-xiangjiaotang") String unionId,
    @Schema(example = "象角塘社区工会联合会") @Nullable String unionName,
    @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") @Nullable String enterpriseId,
    EmploymentForm employmentForm,
    MemberStatus status,
    @Schema(description = "实名认证等级") VerificationLevel level,
    MaskedData person,
    @Schema(description = "会员证号", example = "4403070000000015") @Nullable String cardNumber,
    LocalDate appliedOn,
    @Nullable LocalDate decidedOn,
    @Schema(description = "入会日期；从纸质会籍转入的，以原入会日期为准", example = "2015-05-01")
        @Nullable LocalDate joinedOn,
    @Schema(example = "u-bantian") @Nullable String escalatedTo,
    @Schema(example = "不在本工会管辖范围") @Nullable String refusalReason,
    @Nullable AppealView appeal,
    @Nullable StandingView standing,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"acceptance\", \"refusal\"]") List<String> allowedSteps) {}
