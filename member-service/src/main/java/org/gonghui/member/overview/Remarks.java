package org.gonghui.member.overview;

/** What is to be known of a matter besides where it stands. */
final class Remarks {

  /** 逾期督办: a step is overdue, and before the superior union. */
  static final String ESCALATED = "escalated";

  /** 拟认定自动退会: six months without dues and without taking part. */
  static final String WITHDRAWAL_PROPOSED = "withdrawal-proposed";

  /** 劳模待遇: what may be had this year. */
  static final String ENTITLED = "entitled";

  /** 待复核: a corrected identity number puts the conditions in doubt. */
  static final String IN_DOUBT = "in-doubt";

  /** 复核通过: nothing is in doubt any more. */
  static final String CLEARED = "cleared";

  private Remarks() {}
}
