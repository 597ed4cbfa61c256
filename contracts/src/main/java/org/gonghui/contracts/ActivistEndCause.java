package org.gonghui.contracts;

/** Why a member is no activist any more. */
public enum ActivistEndCause {
  /** 退出: taken off the list by the union. */
  WITHDRAWAL,
  /** 会籍终止. */
  MEMBERSHIP_ENDED,
  /** 会籍转出: another union keeps the membership. */
  TRANSFERRED
}
