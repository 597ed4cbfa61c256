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
  /** 已入围. */
  SHORTLISTED,
  /** 公示中. */
  ON_NOTICE,
  /** 已报名. */
  ENTERED,
  /** 已表彰. */
  AWARDED,
  /** 资格审查合格. */
  QUALIFIED,
  /** 考试合格. */
  PASSED,
  /** 进入体检、考察. */
  SELECTED,
  /** 体检、考察合格. */
  VETTED,
  /** 公示期满无异议. */
  CLEARED,
  /** 可下载. */
  READY,
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
  REVOKED(true),
  /** 考试不合格. */
  FAILED(true),
  /** 已聘用. */
  HIRED(true);

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
