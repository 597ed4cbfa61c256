package org.gonghui.member.disclosures;

/**
 * What personal data may be read for: each a task of a union by law or by the member's own wish.
 */
enum Purpose {
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
  AUDIT
}
