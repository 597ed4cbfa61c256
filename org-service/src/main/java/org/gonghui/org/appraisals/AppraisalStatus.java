package org.gonghui.org.appraisals;

/** How it stands with an appraisal. */
public enum AppraisalStatus {
  /** 自评中. */
  PREPARING,
  /** 待验收. */
  SUBMITTED,
  /** 验收合格. */
  ACCEPTED,
  /** 验收不合格: it can be improved and submitted again. */
  NOT_ACCEPTED,
  /** 已终止: taken back, lost, or gone with its union. */
  WITHDRAWN
}
