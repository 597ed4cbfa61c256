package org.gonghui.contracts;

/** What a campaign brings people together for. */
public enum CampaignActivityKind {
  /** 会员日. */
  MEMBER_DAY,
  /** 业务培训. */
  TRAINING
}
