package org.gonghui.org.partylinks;

/** How it stands with a link. */
public enum LinkStatus {
  /** 共建中. */
  ACTIVE,
  /** 已结束. */
  ENDED
}
