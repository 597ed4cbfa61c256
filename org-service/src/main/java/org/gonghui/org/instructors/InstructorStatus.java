package org.gonghui.org.instructors;

/** How it stands with an instructor. */
enum InstructorStatus {
  /** 已推荐. */
  NOMINATED,
  /** 已聘任. */
  APPOINTED,
  /** 不予聘任. */
  REFUSED,
  /** 聘期结束. */
  ENDED
}
