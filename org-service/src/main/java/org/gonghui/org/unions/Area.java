package org.gonghui.org.unions;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the district.
 *
 * @param street 街道; null for what spans the whole district
 * @param community 社区; null for what spans the whole street
 */
public record Area(
    @Schema(example = "坂田街道") @Size(min = 1, max = 50) @Nullable String street,
    @Schema(example = "象角塘社区") @Size(min = 1, max = 50) @Nullable String community) {}
