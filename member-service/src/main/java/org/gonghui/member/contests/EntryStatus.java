package org.gonghui.member.contests;

/** How it stands with an entry. */
public enum EntryStatus {
  /** 已报名. */
  ENTERED,
  /** 已撤回. */
  WITHDRAWN,
  /** 竞赛已取消. */
  CANCELLED,
  /** 已完赛. */
  COMPLETED,
  /** 未参赛: without a score once the results are known, or again once it was taken back. */
  ABSENT
}
