package org.gonghui.rights.legalaid;

/** How it stands with a case. */
public enum AidStatus {
  /** 待审查. */
  APPLIED,
  /** 先行援助: a lawyer helps before the decision. */
  AIDED_FIRST,
  /** 已受理，待指派. */
  ACCEPTED,
  /** 已指派律师. */
  ASSIGNED,
  /** 不予援助. */
  REFUSED,
  /** 已撤回. */
  WITHDRAWN
}
