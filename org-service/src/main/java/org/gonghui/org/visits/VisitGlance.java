package org.gonghui.org.visits;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How often and when last an enterprise was visited. */
@Schema(name = "EnterpriseVisitGlance", description = "走访情况")
public record VisitGlance(
    @Schema(example = "3") long visits,
    @Schema(description = "最近一次") @Nullable LocalDate lastOn,
    @Schema(description = "最近一次的事由") @Nullable Purpose lastPurpose) {}
