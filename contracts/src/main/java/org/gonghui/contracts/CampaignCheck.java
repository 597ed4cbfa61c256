package org.gonghui.contracts;

/** Why a campaign's figures are looked at. */
public enum CampaignCheck {
  /** 检查日: a day that the campaign names. */
  FIXED_DAY,
  /** 进度核对: whether unions keep the pace. */
  PACE
}
