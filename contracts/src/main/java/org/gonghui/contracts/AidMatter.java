package org.gonghui.contracts;

/** What a legal-aid case 法律援助 is about. */
public enum AidMatter {
  /** 申请认定工伤. */
  INJURY_RECOGNITION(true, true),
  /** 工伤事故人身损害赔偿. */
  INJURY_COMPENSATION(true, true),
  /** 进城务工人员支付劳动报酬. */
  MIGRANT_WAGES(true, false),
  /** 劳动报酬. */
  WAGES(false, false),
  /** 解除劳动合同. */
  DISMISSAL(false, false),
  /** 社会保险待遇. */
  SOCIAL_INSURANCE(false, false),
  /** 其他. */
  OTHER(false, false);

  private final boolean withoutThreshold;
  private final boolean injury;

  AidMatter(boolean withoutThreshold, boolean injury) {
    this.withoutThreshold = withoutThreshold;
    this.injury = injury;
  }

  /** True where no means are checked 无门槛 (法律援助法 第四十二条). */
  public boolean isWithoutThreshold() {
    return withoutThreshold;
  }

  /** True where a worker was injured at work: a hospital visit follows. */
  public boolean isInjury() {
    return injury;
  }
}
