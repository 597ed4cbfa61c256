package org.gonghui.member.activists;

/** How it stands with an activist. */
public enum ActivistStatus {
  /** 在册. */
  REGISTERED,
  /** 已退出. */
  ENDED
}
