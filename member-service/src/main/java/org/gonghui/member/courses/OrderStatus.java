package org.gonghui.member.courses;

/** How it stands with an order. */
public enum OrderStatus {
  /** 已点单. */
  ORDERED,
  /** 已接单. */
  CONFIRMED,
  /** 不予接单. */
  REFUSED,
  /** 已排课. */
  SCHEDULED,
  /** 已开课. */
  HELD,
  /** 已取消. */
  CANCELLED
}
