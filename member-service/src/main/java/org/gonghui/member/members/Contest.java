package org.gonghui.member.members;

import java.time.Instant;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * A refusal and what the worker did about it 申诉.
 *
 * @param refusedBy who refused, and must not decide on the appeal
 * @param refusedFor the union that they acted for
 * @param refusedAt when; the time for an appeal runs from here
 * @param appeal what the worker brought forward; null while they have not
 */
public record Contest(
    String refusedBy, @Nullable String refusedFor, Instant refusedAt, @Nullable Appeal appeal) {

  /**
   * What the worker brought forward.
   *
   * @param grounds free text that may name persons, so it is sealed
   * @param unionId the union before which it is; null where the one that refused came to its end,
   *     and of appeals from before this was kept
   * @param answer why the superior union decided as it did; null while it has not
   */
  public record Appeal(
      SealedField grounds,
      Instant at,
      @Nullable String unionId,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable SealedField answer) {

    Appeal answered(String officer, SealedField why, Instant now) {
      return new Appeal(grounds, at, unionId, officer, now, why);
    }

    Appeal before(@Nullable String union) {
      return new Appeal(grounds, at, union, decidedBy, decidedAt, answer);
    }
  }

  Contest with(Appeal next) {
    return new Contest(refusedBy, refusedFor, refusedAt, next);
  }
}
