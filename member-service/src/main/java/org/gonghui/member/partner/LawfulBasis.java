package org.gonghui.member.partner;

/** By what right a partner is answered (个人信息保护法 第十三条、第二十三条). */
enum LawfulBasis {
  /** 法定职责: the partner asks by a statutory duty. */
  STATUTORY,
  /** 本人同意: the person has consented that partners are answered. */
  CONSENT
}
