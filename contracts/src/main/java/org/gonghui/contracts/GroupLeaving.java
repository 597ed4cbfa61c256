package org.gonghui.contracts;

/** Why somebody does not belong to a group any more. */
public enum GroupLeaving {
  /** 本人退出. */
  OWN_WISH,
  /** 会籍终止. */
  MEMBERSHIP_ENDED,
  /** 组织撤销. */
  GROUP_DISSOLVED
}
