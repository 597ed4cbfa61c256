package org.gonghui.member.webhooks;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The way to one receiver, which one worker goes at a time: a receiver that is slow or away keeps
 * nobody else waiting, and is not pressed.
 *
 * @param id the subscription
 * @param dueAt when there is something to send; null where nothing waits
 * @param restUntil until when the receiver is left alone
 * @param heldUntil until when somebody goes this way
 * @param holder who does
 * @param wakes how often something was put into the queue
 * @param failures attempts in a row that the receiver did not take
 * @param failingSince since when it has taken nothing
 */
record Lane(
    @BsonId String id,
    @Nullable Instant dueAt,
    @Nullable Instant restUntil,
    @Nullable Instant heldUntil,
    @Nullable String holder,
    long wakes,
    int failures,
    @Nullable Instant failingSince) {}
