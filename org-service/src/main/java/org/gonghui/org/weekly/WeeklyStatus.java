package org.gonghui.org.weekly;

/** How it stands with a weekly report. */
public enum WeeklyStatus {
  /** 待报送. */
  OPEN,
  /** 已报送. */
  SENT,
  /** 已终止: the union is no more. */
  ENDED
}
