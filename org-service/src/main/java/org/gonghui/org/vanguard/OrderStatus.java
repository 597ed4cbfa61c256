package org.gonghui.org.vanguard;

import java.util.List;

/** How it stands with an order. */
enum OrderStatus {
  /** 待接单. */
  OPEN,
  /** 已接单. */
  TAKEN,
  /** 已交付. */
  DELIVERED,
  /** 验收合格. */
  ACCEPTED,
  /** 已取消. */
  CANCELLED;

  /** Those in which somebody is at it. */
  static List<String> atWork() {
    return List.of(TAKEN.name(), DELIVERED.name());
  }
}
