package org.gonghui.member.degrees;

/** How it stands with the programme of a year. */
public enum ProgrammeStatus {
  /** 进行中. */
  OPEN,
  /** 已结束. */
  CLOSED
}
