package org.gonghui.member.degrees;

/** A paper that is handed in with an application. */
public enum Paper {
  /** 最高学历证明. */
  EDUCATION,
  /** 劳动合同或者从业证明. */
  EMPLOYMENT,
  /** 社会保险缴纳证明. */
  SOCIAL_INSURANCE,
  /** 荣誉证书. */
  HONOUR
}
