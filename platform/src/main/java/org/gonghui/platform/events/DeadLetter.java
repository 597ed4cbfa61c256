package org.gonghui.platform.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a listener of this service could not take.
 *
 * @param id place of the record in its topic, and the listener
 * @param listener consumer group of the listener
 * @param topic where the event came from
 * @param eventId id of the event, where it could be read
 * @param type wire name of the event, where it could be read
 * @param subject id of the aggregate
 * @param reason why it could not be taken
 * @param status whether it waits still
 * @param at when it failed
 * @param settledBy who replayed or discarded it
 * @param settledAt when
 * @param note why it was discarded
 */
record DeadLetter(
    String id,
    String listener,
    String topic,
    @Nullable String eventId,
    @Nullable String type,
    @Nullable String subject,
    String reason,
    Status status,
    Instant at,
    @Nullable String settledBy,
    @Nullable Instant settledAt,
    @Nullable String note) {

  /** How it stands with a dead letter. */
  enum Status {
    WAITING,
    REPLAYED,
    DISCARDED
  }
}
