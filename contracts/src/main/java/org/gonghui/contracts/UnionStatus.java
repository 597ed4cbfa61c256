package org.gonghui.contracts;

/** Whether a union exists still. */
public enum UnionStatus {
  ACTIVE,
  MERGED,
  DISSOLVED
}
