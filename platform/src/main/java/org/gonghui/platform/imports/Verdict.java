package org.gonghui.platform.imports;

/** What a row comes to. */
public enum Verdict {
  /** 新增. */
  ADDED,
  /** 变更. */
  CHANGED,
  /** 相同: it is here already, as it is sent. */
  SAME,
  /** 有误: it comes back with the reason. */
  REFUSED
}
