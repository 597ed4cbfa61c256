package org.gonghui.org.grading;

/** How it stands with a grading. */
public enum GradingStatus {
  /** 有效. */
  CURRENT,
  /** 已终止: the federation is gone. */
  ENDED
}
