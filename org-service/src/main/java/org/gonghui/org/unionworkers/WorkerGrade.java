package org.gonghui.org.unionworkers;

import org.gonghui.platform.assessment.Assessment;

/** Grades of a yearly assessment, the best in front. */
enum WorkerGrade {
  /** 优秀. */
  EXCELLENT,
  /** 称职. */
  COMPETENT,
  /** 基本称职. */
  BASIC,
  /** 不称职: no grade of the standard was reached. */
  INCOMPETENT;

  static WorkerGrade of(Assessment made) {
    String grade = made.grade();
    return grade == null ? INCOMPETENT : valueOf(grade);
  }

  boolean isGood() {
    return this == EXCELLENT || this == COMPETENT;
  }
}
