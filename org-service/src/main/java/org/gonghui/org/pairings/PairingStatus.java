package org.gonghui.org.pairings;

/** How it stands with a pairing. */
public enum PairingStatus {
  /** 待答复. */
  OFFERED,
  /** 共建中. */
  ACTIVE,
  /** 未同意. */
  DECLINED,
  /** 已结束. */
  ENDED
}
