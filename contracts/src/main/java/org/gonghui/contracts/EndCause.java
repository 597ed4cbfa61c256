package org.gonghui.contracts;

/** How a membership ended (工会会员会籍管理办法). */
public enum EndCause {
  /** 退会: the member wished to leave, and everybody is free to. */
  WITHDRAWAL,
  /** 自动退会: six months without dues and without taking part, and no change after a talk. */
  AUTOMATIC_WITHDRAWAL,
  /** 开除会籍. */
  EXPULSION,
  /** 死亡. */
  DEATH
}
