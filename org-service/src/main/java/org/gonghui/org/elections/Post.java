package org.gonghui.org.elections;

/** What a candidate stands for; whoever stands for a post stands for the committee too. */
public enum Post {
  /** 主席. */
  CHAIR,
  /** 副主席. */
  VICE_CHAIR,
  /** 委员. */
  MEMBER
}
