package org.gonghui.org.wallchart;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A figure as it was at the end of a month, of the running one as of the day asked for. */
@Schema(name = "PlanMonth", description = "月度值")
record MonthValue(
    @Schema(example = "2023-06-30") LocalDate on,
    @Schema(description = "missing for a rate of nothing", example = "412")
        @Nullable BigDecimal value) {}
