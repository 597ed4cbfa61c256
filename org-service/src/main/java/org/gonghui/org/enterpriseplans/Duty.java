package org.gonghui.org.enterpriseplans;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What somebody is to do by a day.
 *
 * @param ownerId id of the person who answers for it
 * @param ownerAs what that person is in this
 */
@Schema(name = "EnterprisePlanDuty")
public record Duty(
    @Schema(example = "走访企业负责人，说明建会政策") @NotBlank @Size(max = 200) String title,
    @Schema(example = "p-worker") @NotBlank @Size(max = 64) String ownerId,
    @Schema(example = "社区工会工作者") @NotBlank @Size(max = 50) String ownerAs,
    @Schema(example = "2023-10-20") @NotNull LocalDate dueOn) {}
