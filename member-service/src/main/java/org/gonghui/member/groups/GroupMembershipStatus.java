package org.gonghui.member.groups;

/** How it stands with a member in a group. */
public enum GroupMembershipStatus {
  /** 申请中. */
  APPLIED,
  /** 已加入. */
  ACTIVE,
  /** 未接收. */
  REFUSED,
  /** 已退出. */
  ENDED
}
