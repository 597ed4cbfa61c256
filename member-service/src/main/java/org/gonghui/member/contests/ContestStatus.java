package org.gonghui.member.contests;

/** How it stands with a contest. */
public enum ContestStatus {
  /** 报名中. */
  OPEN,
  /** 已举办: results are known. */
  HELD,
  /** 已取消. */
  CANCELLED
}
