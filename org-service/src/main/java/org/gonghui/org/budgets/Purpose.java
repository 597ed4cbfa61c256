package org.gonghui.org.budgets;

/** What money is spent for. */
public enum Purpose {
  /** 职工活动. */
  ACTIVITIES,
  /** 职工教育、培训. */
  TRAINING,
  /** 维权、法律服务. */
  RIGHTS,
  /** 帮扶慰问. */
  RELIEF,
  /** 服务阵地、职工之家. */
  SERVICE_PLACES,
  /** 组织建设、实名认证. */
  ORGANIZING,
  /** 行政支出. */
  ADMINISTRATION,
  /** 资本性支出. */
  ASSETS
}
