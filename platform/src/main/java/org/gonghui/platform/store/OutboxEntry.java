package org.gonghui.platform.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits in its aggregate's document until the broker has acknowledged it.
 *
 * @param id id of the event: aggregate, version and place within the change
 * @param type wire name
 * @param topic where it goes
 * @param subject id of the aggregate, the key of the record
 * @param version the version of the aggregate that it led to
 * @param time when it happened
 * @param actor who did it
 * @param traceId the trace it belongs to
 * @param data the event as JSON
 */
public record OutboxEntry(
    String id,
    String type,
    String topic,
    String subject,
    long version,
    Instant time,
    String actor,
    @Nullable String traceId,
    byte[] data) {}
