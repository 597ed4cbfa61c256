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
  REFUSED(true),
  ENDED(true),
  CONFIRMED(true),
  REJECTED(true),
  SUPERSEDED(true),
  CANCELLED(true),
  COMPLETED(true),
  LAPSED(true),
  WITHDRAWN(true),
  MADE(true);

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
