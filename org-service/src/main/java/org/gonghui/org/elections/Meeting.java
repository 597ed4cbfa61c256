package org.gonghui.org.elections;

/** Who meets to elect. */
public enum Meeting {
  /** 会员大会, all members. */
  MEMBERS_MEETING,
  /** 会员代表大会、代表大会, their delegates. */
  CONGRESS
}
