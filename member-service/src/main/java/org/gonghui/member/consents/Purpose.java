package org.gonghui.member.consents;

import java.util.Locale;

/**
 * What personal data may be read for: each a task of a union by law or by the member's own wish.
 */
public enum Purpose {
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
  /** 协作单位核对会员身份; no duty of ours, so that it needs a consent. */
  PARTNER_CHECK;

  private static final String STATUTORY = "personal-information.statutory.";

  /** Id of the rule that makes it a statutory duty; where there is none in force it is none. */
  String dutyRule() {
    return STATUTORY + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
