package org.gonghui.contracts;

/** Why a membership is retained 保留会籍 (工会会员会籍管理办法). */
public enum RetentionCause {
  /** 退休. */
  RETIREMENT,
  /** 失业. */
  UNEMPLOYMENT,
  /** 服兵役. */
  MILITARY_SERVICE
}
