package org.gonghui.contracts;

/** What kind of union it is. */
public enum UnionKind {
  /** 区总工会. */
  DISTRICT_FEDERATION,
  /** 街道总工会. */
  STREET_FEDERATION,
  /** 行业工会联合会. */
  INDUSTRY_FEDERATION,
  /** 社区工会联合会. */
  COMMUNITY_FEDERATION,
  /** 园区工会联合会. */
  PARK_FEDERATION,
  /** 企业工会. */
  ENTERPRISE_UNION,
  /** 联合工会: of several small enterprises, or of a trade. */
  JOINT_UNION,
  /** 工会小组. */
  UNION_GROUP
}
