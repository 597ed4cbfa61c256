package org.gonghui.member.erasures;

/** How it stands with an erasure. */
enum ErasureStatus {
  /** 删除中: services erase. */
  ERASING,
  /** 部分保留: the law makes us keep something for now. */
  RESTRICTED,
  /** 已删除. */
  COMPLETED
}
