package org.gonghui.member.reviews;

/** How it stands with a review. */
public enum ReviewStatus {
  /** 待核查. */
  OPEN,
  /** 待复核: one officer has seen the papers; a second one decides. */
  PROPOSED,
  /** 核查属实. */
  CONFIRMED,
  /** 核查不符. */
  REJECTED,
  /** 已撤回: name or number was corrected. */
  WITHDRAWN
}
