package org.gonghui.member.overview;

/** Where a matter stands, as far as its events tell. */
enum Stage {
  APPLIED,
  ACTIVE,
  RETAINED,
  APPEALED,
  OPEN,
  ASKED,
  ACCEPTED,
  /** 先行援助: a lawyer helps before the decision. */
  AIDED_FIRST,
  ASSIGNED,
  GIVEN,
  /** 已推荐. */
  NOMINATED,
  /** 公示中. */
  ON_NOTICE,
  /** 已报名. */
  ENTERED,
  /** 已表彰. */
  AWARDED,
  REFUSED(true),
  ENDED(true),
  CONFIRMED(true),
  REJECTED(true),
  SUPERSEDED(true),
  CANCELLED(true),
  COMPLETED(true),
  LAPSED(true),
  WITHDRAWN(true),
  MADE(true),
  /** 已撤销. */
  REVOKED(true);

  private final boolean last;

  Stage() {
    this(false);
  }

  Stage(boolean last) {
    this.last = last;
  }

  /** True where nobody owes the person a step any more. */
  boolean isLast() {
    return last;
  }
}
