package org.gonghui.contracts;

/** By whom somebody was named craftsman. */
public enum CraftsmanLevel {
  /** 街道级. */
  STREET,
  /** 区级. */
  DISTRICT,
  /** 市级. */
  CITY,
  /** 省级. */
  PROVINCIAL,
  /** 国家级. */
  NATIONAL
}
