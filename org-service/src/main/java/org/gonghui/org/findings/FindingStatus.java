package org.gonghui.org.findings;

/** How it stands with a finding. */
public enum FindingStatus {
  /** 待报整改方案. */
  RAISED,
  /** 整改中. */
  CORRECTING,
  /** 待核实. */
  CORRECTED,
  /** 已销号. */
  CLOSED,
  /** 已撤回. */
  WITHDRAWN
}
