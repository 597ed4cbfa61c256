package org.gonghui.org.findings;

/** What a finding is about. */
public enum FindingArea {
  /** 经费收缴. */
  DUES,
  /** 预算编制和执行. */
  BUDGET,
  /** 专项资金使用. */
  SPECIAL_FUNDS,
  /** 支出和票据. */
  SPENDING,
  /** 资产管理. */
  ASSETS,
  /** 采购. */
  PROCUREMENT,
  /** 财务制度. */
  RULES
}
