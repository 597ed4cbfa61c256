package org.gonghui.member.groups;

/** How it stands with an activity. */
public enum GroupActivityStatus {
  /** 已举办. */
  HELD,
  /** 已撤销. */
  WITHDRAWN
}
