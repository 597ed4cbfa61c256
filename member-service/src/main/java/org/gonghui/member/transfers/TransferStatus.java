package org.gonghui.member.transfers;

/** How it stands with a transfer. */
public enum TransferStatus {
  /** 待对方答复. */
  ASKED,
  /** 已同意: the membership is about to move. */
  ACCEPTED,
  /** 已接转. */
  COMPLETED,
  /** 不予接转. */
  REFUSED,
  /** 已撤回: whoever asked took it back. */
  CANCELLED,
  /** 已失效: no membership is left that could move, or both unions have become one. */
  LAPSED
}
