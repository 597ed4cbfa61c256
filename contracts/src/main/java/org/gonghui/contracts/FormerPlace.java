package org.gonghui.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a union stood before it was moved.
 *
 * @param superiorId the union that was above it; null where there was none
 * @param until the first day on which it no longer stood there
 */
public record FormerPlace(@Nullable String superiorId, LocalDate until) {}
