package org.gonghui.platform.events;

import io.swagger.v3.oas.annotations.media.Schema;
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
    @Schema(example = "gonghui.member-0-42@services-service.cover-gift") String id,
    @Schema(example = "services-service.cover-gift") String listener,
    @Schema(example = "gonghui.member") String topic,
    @Schema(example = "01k6b3v2s9q0d5w8x7y6z4a3b2") @Nullable String eventId,
    @Schema(example = "member.verified.v1") @Nullable String type,
    @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") @Nullable String subject,
    @Schema(example = "IllegalStateException") String reason,
    Status status,
    Instant at,
    @Schema(example = "operator") @Nullable String settledBy,
    @Nullable Instant settledAt,
    @Schema(example = "the member was removed by a court order; nothing is to be counted")
        @Nullable String note) {

  /** How it stands with a dead letter. */
  enum Status {
    WAITING,
    REPLAYED,
    DISCARDED
  }
}
