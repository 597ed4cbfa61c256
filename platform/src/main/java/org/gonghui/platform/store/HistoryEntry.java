package org.gonghui.platform.store;

import java.time.Instant;

/**
 * One step in the life of an aggregate.
 *
 * @param version the version that it led to
 * @param step name of the step
 * @param actor who took it
 * @param at when
 */
public record HistoryEntry(long version, String step, String actor, Instant at) {}
