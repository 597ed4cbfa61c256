package org.gonghui.member.honours;

/** How it stands with an honour. */
public enum HonourStatus {
  /** 审核中. */
  IN_REVIEW,
  /** 公示中. */
  ON_NOTICE,
  /** 公示期满. */
  NOTICE_ENDED,
  /** 已表彰. */
  AWARDED,
  /** 未通过: a review said no, or an objection was upheld. */
  NOT_CHOSEN,
  /** 已撤回推荐. */
  RETRACTED,
  /** 本人谢绝推荐. */
  DECLINED,
  /** 已撤销荣誉. */
  REVOKED,
  /** 已失效: the nominee's membership ended first. */
  LAPSED
}
