package org.gonghui.contracts;

/** What a rank in a contest brings. */
public enum ContestAward {
  /** 一等奖. */
  FIRST,
  /** 二等奖. */
  SECOND,
  /** 三等奖. */
  THIRD
}
