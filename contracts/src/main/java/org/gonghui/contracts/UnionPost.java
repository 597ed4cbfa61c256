package org.gonghui.contracts;

/** A leading post of a union 工会领导职务. */
public enum UnionPost {
  /** 主席. */
  CHAIR,
  /** 副主席. */
  VICE_CHAIR
}
