package org.gonghui.member.webhooks;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that one subscription is told.
 *
 * @param id goes with every attempt, so that the receiver recognises a repetition
 * @param subscription which it is for
 * @param type what happened
 * @param body exactly as it is sent and signed
 * @param status how it stands
 * @param attempts how often it was sent since it was last put into the queue
 * @param happenedAt when it was put into the queue first
 * @param nextAttemptAt when it is sent next
 * @param lastAttemptAt when it was sent last; null before the first time
 * @param answer status of the last answer; null where there was none
 * @param trouble why there was none
 */
record Delivery(
    @BsonId String id,
    String subscription,
    String type,
    String body,
    Status status,
    int attempts,
    Instant happenedAt,
    Instant nextAttemptAt,
    @Nullable Instant lastAttemptAt,
    @Nullable Integer answer,
    @Nullable Trouble trouble) {

  /** How it stands with a delivery. */
  enum Status {
    /** 待投递. */
    WAITING,
    /** 已投递. */
    DELIVERED,
    /** 已放弃: three days without success; it can be sent again by a replay. */
    GIVEN_UP
  }

  /** Why there was no answer. */
  enum Trouble {
    UNREACHABLE,
    SILENT,
    /** The address leads into a private network, or nowhere. */
    ADDRESS
  }

  static Delivery of(String id, String subscription, String type, String body, Instant now) {
    return new Delivery(
        id, subscription, type, body, Status.WAITING, 0, now, now, null, null, null);
  }
}
