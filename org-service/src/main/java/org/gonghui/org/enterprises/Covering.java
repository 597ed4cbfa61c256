package org.gonghui.org.enterprises;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.gonghui.contracts.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise is covered.
 *
 * @param from the first day of this coverage
 * @param unionId the union that covers it; null where there is none, or where it was not known when
 *     the file was opened
 */
public record Covering(
    LocalDate from, Coverage coverage, @Schema(example = "u-hangjia") @Nullable String unionId) {}
