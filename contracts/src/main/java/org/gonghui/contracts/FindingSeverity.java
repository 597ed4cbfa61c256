package org.gonghui.contracts;

/** How serious an audit finding is. */
public enum FindingSeverity {
  /** 一般问题. */
  ORDINARY,
  /** 重点问题: audited again with priority (重点审计). */
  MAJOR
}
