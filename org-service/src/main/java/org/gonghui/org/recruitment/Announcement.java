package org.gonghui.org.recruitment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is announced.
 *
 * @param post what for
 * @param seats how many are hired at most
 * @param education the least schooling
 * @param applyUntil the last day of applications
 */
@Schema(name = "RecruitmentAnnouncement", description = "招聘公告")
public record Announcement(
    @Schema(description = "岗位", example = "社区工会联合会社会化工会工作者") @NotBlank @Size(max = 100) String post,
    @Schema(description = "招聘人数", example = "5") @Min(1) @Max(200) int seats,
    @Schema(description = "最低学历", example = "COLLEGE") @NotNull Education education,
    @Schema(description = "其他条件", example = "熟悉工会业务，能适应走访企业的工作。") @NotBlank @Size(max = 2000)
        String conditions,
    @Schema(description = "报名截止日期", example = "2023-09-28") @NotNull LocalDate applyUntil) {}
