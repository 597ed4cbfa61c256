package org.gonghui.org.innovations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What a project is to reach by a day. */
@Schema(name = "InnovationTarget", description = "里程碑")
public record Target(
    @Schema(example = "首次骑手议事会") @NotBlank @Size(max = 200) String title,
    @Schema(example = "2023-10-31") @NotNull LocalDate dueOn) {}
