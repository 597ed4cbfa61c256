package org.gonghui.org.vanguard;

/** How it stands with who is in the team. */
enum MemberStatus {
  /** 在队. */
  ACTIVE,
  /** 退队. */
  LEFT
}
