package org.gonghui.member.stars;

/** How it stands with a selection of star workers. */
public enum StarStatus {
  /** 推荐中. */
  NOMINATING,
  /** 入围投票. */
  VOTING,
  /** 计票中. */
  COUNTING,
  /** 公示中. */
  ON_NOTICE,
  /** 公示期满. */
  NOTICE_ENDED,
  /** 已表彰. */
  AWARDED
}
