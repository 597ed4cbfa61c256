package org.gonghui.member.accounts;

/** How it stands with an account. */
enum AccountStatus {
  /** 未绑定: nothing is asked for, or the code was used up. */
  FREE,
  /** 待验证: a code was asked for. */
  CLAIMED,
  /** 已绑定. */
  BOUND,
  /** 待批准解除: one officer proposes to unbind it. */
  UNBINDING
}
