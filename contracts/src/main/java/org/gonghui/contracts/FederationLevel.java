package org.gonghui.contracts;

/** How much a federation has to look after, for the management by levels 工联会分层. */
public enum FederationLevel {
  /** 规模大. */
  LARGE,
  /** 规模中等. */
  MEDIUM,
  /** 规模小. */
  SMALL
}
