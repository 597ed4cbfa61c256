package org.gonghui.org.terms;

/** How it stands with a term. */
public enum TermStatus {
  /** 任期内. */
  RUNNING,
  /** 超期未换届: it has ended and no new committee is recognised. */
  OVERDUE,
  /** 已换届: a new committee follows. */
  ENDED
}
