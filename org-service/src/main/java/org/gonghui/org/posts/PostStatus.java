package org.gonghui.org.posts;

/** How it stands with a post. */
public enum PostStatus {
  /** 补选待批复. */
  REPORTED,
  /** 补选未获批准. */
  REFUSED,
  /** 在任. */
  HELD,
  /** 已离任. */
  LEFT
}
