package org.gonghui.org.planreports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param item number of the point
 * @param metric the target that it reports on; null where the value is the percentage done
 * @param asOf the day at whose end it was so
 * @param corrects id of the confirmed report whose place it is to take
 */
public record Subject(
    int year, int item, @Nullable String metric, LocalDate asOf, @Nullable String corrects) {}
