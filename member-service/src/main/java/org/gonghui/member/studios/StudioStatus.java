package org.gonghui.member.studios;

/** How it stands with a studio. */
public enum StudioStatus {
  /** 待验收. */
  TO_INSPECT,
  /** 已命名. */
  CREATED,
  /** 验收未通过: it can be inspected again. */
  NOT_PASSED,
  /** 已撤销命名、申报. */
  TITLE_WITHDRAWN
}
