package org.gonghui.contracts;

/** What a union is appraised for. */
public enum AppraisalKind {
  /** “六有”工会: the strong-foundation programme 强基工程. */
  SIX_HAVES,
  /** 星级工会. */
  STAR_UNION,
  /** 职工之家. */
  WORKER_HOME
}
