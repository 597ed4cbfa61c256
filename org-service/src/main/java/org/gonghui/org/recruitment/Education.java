package org.gonghui.org.recruitment;

/** Degrees of schooling, the lowest first. */
enum Education {
  /** 高中、中专. */
  HIGH_SCHOOL,
  /** 大专. */
  COLLEGE,
  /** 本科. */
  BACHELOR,
  /** 研究生. */
  MASTER
}
