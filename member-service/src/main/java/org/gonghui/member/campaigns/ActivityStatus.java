package org.gonghui.member.campaigns;

/** How it stands with a member day or training. */
public enum ActivityStatus {
  /** 已举办. */
  HELD,
  /** 已撤销: recorded by mistake. */
  WITHDRAWN
}
