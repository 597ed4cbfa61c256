package org.gonghui.contracts;

/** How far an applicant has come on the way to being hired. */
public enum JobApplicationStage {
  /** 资格审查合格. */
  QUALIFIED,
  /** 考试合格. */
  PASSED,
  /** 进入体检、考察. */
  SELECTED,
  /** 体检、考察合格. */
  VETTED,
  /** 公示期满无异议. */
  CLEARED
}
