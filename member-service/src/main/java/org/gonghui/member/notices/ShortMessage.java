package org.gonghui.member.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice's place in the queue of short messages. The number that it goes to is not part of it: it
 * is unsealed at the moment of sending.
 *
 * @param status how it stands
 * @param attempts how often it was handed to the provider
 * @param dueAt when it is taken up next
 * @param reason why it was not sent, as a key
 * @param receipt the provider's id of it
 * @param sentAt when the provider took it
 * @param expiresAt when it is no longer worth sending
 */
public record ShortMessage(
    Status status,
    int attempts,
    Instant dueAt,
    @Nullable String reason,
    @Nullable String receipt,
    @Nullable Instant sentAt,
    @Nullable Instant expiresAt) {

  /** How it stands with a short message. */
  public enum Status {
    /** 待发送. */
    WAITING,
    /** 发送中: handed to the provider; found so later, nobody knows whether it arrived there. */
    SENDING,
    /** 已发送. */
    SENT,
    /** 无法发送: no number, or the provider never takes this one. */
    FAILED,
    /** 已放弃: tried as often as is sensible; an operator can put it back. */
    GIVEN_UP,
    /** 已取消: switched off before it was sent. */
    OFF,
    /** 已过期: could not be sent in time, as while no provider is configured. */
    EXPIRED
  }

  static ShortMessage waiting(Instant dueAt, Instant expiresAt) {
    return new ShortMessage(Status.WAITING, 0, dueAt, null, null, null, expiresAt);
  }
}
