package org.gonghui.contracts;

/** By whom an honour is given. */
public enum HonourLevel {
  /** 区级. */
  DISTRICT,
  /** 市级. */
  CITY,
  /** 省级. */
  PROVINCIAL,
  /** 全国. */
  NATIONAL
}
