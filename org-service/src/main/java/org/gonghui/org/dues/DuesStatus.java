package org.gonghui.org.dues;

/** How it stands with a payment. */
public enum DuesStatus {
  /** 有差异，待查. */
  DIFFERENT,
  /** 待复核: somebody said how it is to be settled. */
  PROPOSED,
  /** 已分成. */
  SPLIT,
  /** 待批准冲销. */
  REVERSAL_ASKED,
  /** 已退款. */
  REVERSED
}
