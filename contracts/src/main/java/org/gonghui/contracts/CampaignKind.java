package org.gonghui.contracts;

/** What a campaign is to bring. */
public enum CampaignKind {
  /** 新就业形态劳动者入会: members in new forms of employment. */
  NEW_FORM_MEMBERS,
  /** 集中入会: members in whatever form of employment. */
  MEMBERS,
  /** 会员实名认证: members whom the public authority confirmed. */
  VERIFICATION
}
