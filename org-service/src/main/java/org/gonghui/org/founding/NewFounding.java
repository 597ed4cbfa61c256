package org.gonghui.org.founding;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A founding to be prepared.
 *
 * @param code short name that the new union's id is made of
 */
@Schema(name = "NewUnionFounding")
record NewFounding(
    @Schema(description = "the union under which it is to stand", example = "u-xiangjiaotang")
        @NotBlank
        @Size(max = 64)
        String superiorId,
    @Schema(
            description = "the id of the union becomes u-<code>; left out: a number",
            example = "hangjia")
        @Pattern(regexp = "[a-z][a-z0-9]{1,30}", message = "{field.union-code}")
        @Nullable String code,
    @Valid @NotNull FoundingPlan plan) {}
