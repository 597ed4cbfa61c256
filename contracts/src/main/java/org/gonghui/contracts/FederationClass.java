package org.gonghui.contracts;

/** What kind of federation it is, for the management by classes 工联会分类. */
public enum FederationClass {
  /** 行业类. */
  INDUSTRY,
  /** 社区类. */
  COMMUNITY,
  /** 园区类. */
  PARK
}
