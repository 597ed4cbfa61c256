package org.gonghui.member.degrees;

/** How it stands with an application. */
public enum DegreeStatus {
  /** 已申请. */
  APPLIED,
  /** 已推荐. */
  RECOMMENDED,
  /** 公示中. */
  ON_NOTICE,
  /** 已确定. */
  CHOSEN,
  /** 在读. */
  ENROLLED,
  /** 已毕业. */
  GRADUATED,
  /** 未通过. */
  REFUSED,
  /** 已退出. */
  LEFT
}
