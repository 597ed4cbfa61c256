package org.gonghui.platform.events;

import java.time.Instant;
import org.gonghui.kernel.Event;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka; the payload of a listener's method.
 *
 * @param event the fact itself
 * @param id id of the event: what a listener guards against repetition with
 * @param subject id of the aggregate it happened to
 * @param version the version that the aggregate had after it
 * @param time when it happened
 * @param actor who did it
 * @param traceId the trace it belongs to
 */
public record Received<E extends Event>(
    E event,
    String id,
    String subject,
    long version,
    Instant time,
    String actor,
    @Nullable String traceId) {

  /** The circumstances of what {@code listener} does because of this event, once. */
  public Command command(String listener) {
    return Command.of(listener, listener + ":" + id, time, traceId);
  }
}
