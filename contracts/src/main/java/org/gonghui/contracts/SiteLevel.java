package org.gonghui.contracts;

/** By which level of the federation a demonstration site is named 示范点层级. */
public enum SiteLevel {
  /** 区级. */
  DISTRICT,
  /** 街道级. */
  STREET,
  /** 社区级. */
  COMMUNITY
}
