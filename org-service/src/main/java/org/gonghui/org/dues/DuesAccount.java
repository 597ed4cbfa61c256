package org.gonghui.org.dues;

/** The accounts of the books of dues. */
public enum DuesAccount {
  /** 税务代收款: what the tax office has transferred; the only one that is held, not owed. */
  COLLECTED,
  /** 待分配经费: collected and not yet split. */
  UNALLOCATED,
  /** 基层工会经费. */
  GRASSROOTS,
  /** 建会筹备金: held for the union that is still to be founded. */
  PREPARATORY,
  /** 街道（行业）工会经费. */
  STREET,
  /** 区总工会经费. */
  DISTRICT,
  /** 上缴市总工会. */
  CITY;

  /** True where its balance is debits less credits. */
  boolean isHeld() {
    return this == COLLECTED;
  }

  /** True where it is the share of a level. */
  boolean isShare() {
    return this != COLLECTED && this != UNALLOCATED;
  }
}
