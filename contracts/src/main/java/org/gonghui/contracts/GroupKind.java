package org.gonghui.contracts;

/** What members of unions come together as. */
public enum GroupKind {
  /** 女职工委员会. */
  WOMEN_COMMITTEE(true),
  /** 劳动保护监督检查委员会. */
  LABOUR_PROTECTION_COMMITTEE(true),
  /** 劳动法律监督委员会. */
  LABOUR_LAW_COMMITTEE(true),
  /** 经费审查委员会. */
  AUDIT_COMMITTEE(true),
  /** 职工社团. */
  CLUB(false),
  /** 大学生青年志愿者队. */
  STUDENT_VOLUNTEERS(false),
  /** 机关党员干部志愿者队. */
  PARTY_VOLUNTEERS(false),
  /** 应急抢险救援志愿者队. */
  RESCUE_VOLUNTEERS(false),
  /** 法律服务志愿者队. */
  LEGAL_VOLUNTEERS(false),
  /** 巾帼志愿者队. */
  WOMEN_VOLUNTEERS(false),
  /** 劳模志愿者队. */
  MODEL_WORKER_VOLUNTEERS(false);

  private final boolean committee;

  GroupKind(boolean committee) {
    this.committee = committee;
  }

  /** True for committees, of which a union has one of each kind. */
  public boolean isCommittee() {
    return committee;
  }
}
