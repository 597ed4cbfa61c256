package org.gonghui.org.enterpriseplans;

/** How it stands with a plan. */
public enum PlanStatus {
  /** 实施中. */
  OPEN,
  /** 已完成: all its steps are done. */
  COMPLETED,
  /** 已终止: closed with a reason. */
  CLOSED
}
