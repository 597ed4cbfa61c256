package org.gonghui.org.instructors;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A training in bargaining that an instructor took part in. */
@Schema(name = "InstructorTraining", description = "协调协商能力提升培训")
public record InstructorTraining(
    @Schema(example = "集体协商实务与谈判技巧") @NotBlank @Size(max = 200) String topic,
    @NotNull LocalDate heldOn,
    @Schema(description = "学时", example = "16") @Min(1) @Max(400) int hours) {}
