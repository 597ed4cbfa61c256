package org.gonghui.member.courses;

/** How it stands with a course. */
public enum CourseStatus {
  /** 可点单. */
  OFFERED,
  /** 已下架. */
  CLOSED
}
