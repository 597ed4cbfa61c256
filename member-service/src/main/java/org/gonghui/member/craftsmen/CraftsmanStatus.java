package org.gonghui.member.craftsmen;

/** How it stands with an entry. */
public enum CraftsmanStatus {
  /** 待确认. */
  PROPOSED,
  /** 在库. */
  LISTED,
  /** 未入库. */
  NOT_LISTED,
  /** 已退出. */
  LEFT
}
