package org.gonghui.org.certificates;

/** How it stands with a certificate. */
public enum CertificateStatus {
  /** 已申请登记. */
  APPLIED,
  /** 不予登记: can be answered. */
  REFUSED,
  /** 有效. */
  VALID,
  /** 已过期: applied for anew. */
  EXPIRED,
  /** 已注销: the union was merged or dissolved. */
  CANCELLED
}
