package org.gonghui.contracts;

/** What sensitive data of a person may be used for, once they have consented to it. */
public enum ConsentPurpose {
  /** 核对身份. */
  IDENTITY_CHECK,
  /** 联系会员. */
  CONTACT,
  /** 困难帮扶. */
  RELIEF,
  /** 互助保障与理赔. */
  INSURANCE,
  /** 法律援助与维权. */
  LEGAL_AID,
  /** 更正资料. */
  CORRECTION,
  /** 审计监督. */
  AUDIT,
  /** 协作单位核对会员身份. */
  PARTNER_CHECK
}
