package org.gonghui.member.honours;

/** What the bearer of an honour may have. */
public enum BenefitKind {
  /** 体检. */
  CHECK_UP,
  /** 疗休养. */
  RECUPERATION,
  /** 帮扶慰问. */
  RELIEF
}
