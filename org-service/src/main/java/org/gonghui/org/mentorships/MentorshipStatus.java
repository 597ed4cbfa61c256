package org.gonghui.org.mentorships;

/** How it stands with a pair. */
enum MentorshipStatus {
  /** 结对中. */
  RUNNING,
  /** 已评定. */
  CONCLUDED,
  /** 提前终止. */
  ENDED
}
