package org.gonghui.contracts;

/** Whether a post is held besides other work. */
public enum Engagement {
  /** 兼职. */
  PART_TIME,
  /** 专职. */
  FULL_TIME
}
