package org.gonghui.member.overview;

/** What is to be known of a matter besides where it stands. */
final class Remarks {

  /** 逾期督办: a step is overdue, and before the superior union. */
  static final String ESCALATED = "escalated";

  /** 拟认定自动退会: six months without dues and without taking part. */
  static final String WITHDRAWAL_PROPOSED = "withdrawal-proposed";

  /** 劳模待遇: what may be had this year. */
  static final String ENTITLED = "entitled";

  private Remarks() {}
}
