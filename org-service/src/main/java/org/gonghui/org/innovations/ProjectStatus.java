package org.gonghui.org.innovations;

/** How it stands with a project. */
public enum ProjectStatus {
  /** 拟申报. */
  PROPOSED,
  /** 待评审. */
  SUBMITTED,
  /** 评审未通过: it can be improved and submitted again. */
  REFUSED,
  /** 已立项. */
  APPROVED,
  /** 经费已核定. */
  FUNDED,
  /** 实施中. */
  RUNNING,
  /** 待验收. */
  REPORTED,
  /** 验收合格. */
  ACCEPTED,
  /** 已终止. */
  ENDED
}
