package org.gonghui.org.recruitment;

/** How it stands with a recruitment. */
enum RecruitmentStatus {
  /** 拟定公告. */
  DRAFT,
  /** 报名中. */
  OPEN,
  /** 报名截止，考试考察. */
  EXAMINING,
  /** 招聘结束. */
  CONCLUDED,
  /** 取消. */
  CANCELLED
}
