package org.gonghui.member.groups;

/** How it stands with a group. */
public enum GroupStatus {
  /** 活动中. */
  STANDING,
  /** 已撤销. */
  DISSOLVED
}
