package org.gonghui.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records that stay as they are although their person wants them erased or corrected.
 *
 * @param kind of the records
 * @param records how many
 * @param rule id of the rule by which they stay
 * @param until the last day; null while it is not known
 */
public record KeptRecords(String kind, int records, String rule, @Nullable LocalDate until) {}
