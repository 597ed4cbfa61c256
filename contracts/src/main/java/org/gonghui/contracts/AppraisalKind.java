package org.gonghui.contracts;

/** What a union is appraised for. */
public enum AppraisalKind {
  /** “六有”工会: the strong-foundation programme 强基工程. */
  SIX_HAVES,
  /** 星级工会. */
  STAR_UNION,
  /** 职工之家. */
  WORKER_HOME,
  /** 工联会综合改革示范点: by its five standards 五个标准. */
  DEMONSTRATION_SITE,
  /** 工联会等级: the grade of a federation 分类分级分层. */
  FEDERATION_GRADE,
  /** 精品社区工联会. */
  BOUTIQUE_FEDERATION
}
