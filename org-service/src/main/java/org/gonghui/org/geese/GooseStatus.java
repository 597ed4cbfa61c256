package org.gonghui.org.geese;

/** How it stands with a leading goose. */
public enum GooseStatus {
  /** 已推荐. */
  NOMINATED,
  /** 未入选. */
  REFUSED,
  /** 已入选. */
  SELECTED,
  /** 已退出. */
  ENDED
}
