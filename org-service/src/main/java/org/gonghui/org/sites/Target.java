package org.gonghui.org.sites;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What is to be reached by a day. */
@Schema(name = "SiteTarget", description = "创建步骤")
public record Target(
    @Schema(example = "建立工联会议事协调机制") @NotBlank @Size(max = 200) String title,
    @Schema(example = "2023-10-20") @NotNull LocalDate dueOn) {}
