package org.gonghui.member.members;

import java.util.Arrays;
import java.util.List;

/** How it stands with a membership. */
public enum MemberStatus {
  /** 申请中: the union has not decided yet. */
  APPLIED(true),
  /** 在籍. */
  ACTIVE(true),
  /** 不予接收: the union refused; the worker may appeal or apply again. */
  REFUSED(false),
  /** 申诉中: a union above looks at the refusal. */
  APPEALED(true),
  /** 保留会籍: a member still, without dues and without a vote. */
  RETAINED(true),
  /** 会籍终止. */
  ENDED(false);

  private final boolean open;

  MemberStatus(boolean open) {
    this.open = open;
  }

  /** True while it stands in the way of another membership of the same person. */
  public boolean isOpen() {
    return open;
  }

  /** True for members, with all rights or retained. */
  public boolean isMember() {
    return this == ACTIVE || this == RETAINED;
  }

  static List<String> open() {
    return Arrays.stream(values()).filter(MemberStatus::isOpen).map(Enum::name).toList();
  }
}
