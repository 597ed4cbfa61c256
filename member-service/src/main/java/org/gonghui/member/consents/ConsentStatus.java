package org.gonghui.member.consents;

/** How it stands with a consent. */
enum ConsentStatus {
  /** 有效. */
  GIVEN,
  /** 已撤回. */
  WITHDRAWN
}
