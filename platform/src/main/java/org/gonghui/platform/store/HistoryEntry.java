package org.gonghui.platform.store;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * One step in the life of an aggregate.
 *
 * @param version the version that it led to
 * @param step name of the step
 * @param actor who took it
 * @param at when
 */
public record HistoryEntry(
    @Schema(example = "2") long version,
    @Schema(example = "opening") String step,
    @Schema(example = "officer-bantian") String actor,
    Instant at) {}
