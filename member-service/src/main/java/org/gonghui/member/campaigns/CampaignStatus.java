package org.gonghui.member.campaigns;

/** How it stands with a campaign. */
public enum CampaignStatus {
  /** 筹备中. */
  PREPARED,
  /** 进行中. */
  RUNNING,
  /** 已结束. */
  ENDED,
  /** 已取消. */
  CANCELLED
}
