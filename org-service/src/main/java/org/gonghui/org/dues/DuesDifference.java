package org.gonghui.org.dues;

/** In what a payment differs from what is on file. */
public enum DuesDifference {
  /** 未建档企业: no file has this credit code. */
  UNKNOWN_PAYER,
  /** 名称不符. */
  NAME_DIFFERS,
  /** 金额与工资总额的百分之二不符. */
  AMOUNT_DIFFERS,
  /** 同一所属期重复缴费. */
  PAID_TWICE,
  /** 冲销后重新分配. */
  REOPENED,
  /** 未建会: nothing is wrong with it, it is a preparatory fee. */
  NO_UNION;

  /** True where two persons settle it before anything is split. */
  boolean isToBeSettled() {
    return this != NO_UNION;
  }
}
