package org.gonghui.member.transfers;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param side who asks
 * @param person their id; they do not answer it themselves
 * @param enterpriseId the new employer's file, where there is one
 * @param note why, without personal data
 */
record Asking(Side side, String person, @Nullable String enterpriseId, @Nullable String note) {

  /** Who can ask for a transfer. */
  enum Side {
    /** 会员本人: the union that they want to come to answers, as it does to who wants to join. */
    MEMBER,
    /** 转入工会: the union that they leave answers. */
    NEW_UNION,
    /** 转出工会: the union that they come to answers. */
    OLD_UNION
  }
}
