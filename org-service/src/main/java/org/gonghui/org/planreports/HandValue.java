package org.gonghui.org.planreports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed value of a report.
 *
 * @param item number of the point
 * @param metric the target; null where the value is the percentage done
 */
public record HandValue(
    String reportId, int item, @Nullable String metric, LocalDate asOf, long value) {}
