package org.gonghui.member.members;

/** How it stands with a membership. */
public enum MemberStatus {
  /** 申请中: the union has not decided yet. */
  APPLIED,
  /** 在籍. */
  ACTIVE,
  /** 不予接收: the union refused; the worker may apply again. */
  REFUSED
}
