package org.gonghui.org.planreports;

/** How it stands with a report. */
public enum ReportStatus {
  /** 填报中. */
  DRAFT,
  /** 待核实. */
  SUBMITTED,
  /** 已核实: its value counts. */
  CONFIRMED,
  /** 已被更正: another report has taken its place. */
  SUPERSEDED,
  /** 已撤回. */
  WITHDRAWN
}
