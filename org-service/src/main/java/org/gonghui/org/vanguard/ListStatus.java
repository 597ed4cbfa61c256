package org.gonghui.org.vanguard;

/** How it stands with a yearly task list. */
enum ListStatus {
  /** 拟定中. */
  DRAFT,
  /** 已发布. */
  PUBLISHED,
  /** 已关闭. */
  CLOSED
}
