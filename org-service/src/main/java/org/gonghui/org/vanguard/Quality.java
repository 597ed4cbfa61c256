package org.gonghui.org.vanguard;

/** How well an order was done. */
enum Quality {
  /** 优秀. */
  EXCELLENT,
  /** 合格. */
  GOOD
}
