package org.gonghui.services.visits;

/** How it stands with a visit. */
public enum VisitStatus {
  /** 待探视. */
  OPEN,
  /** 已探视. */
  MADE,
  /** 取消. */
  CANCELLED
}
