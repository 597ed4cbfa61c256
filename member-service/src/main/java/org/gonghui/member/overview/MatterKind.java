package org.gonghui.member.overview;

/** What a person's matter is about, and where it is found. */
enum MatterKind {
  /** 会籍. */
  MEMBERSHIP("/api/v1/members/"),
  /** 人工核查; its subject is the member, who reads of it there. */
  VERIFICATION_REVIEW("/api/v1/members/"),
  /** 会籍接转. */
  TRANSFER("/api/v1/membership-transfers/"),
  /** 法律援助. */
  LEGAL_AID_CASE("/api/v1/legal-aid-cases/"),
  /** 工伤探视. */
  HOSPITAL_VISIT("/api/v1/hospital-visits/"),
  /** 互助保障. */
  COVER("/api/v1/covers/"),
  /** 工会积极分子. */
  ACTIVIST("/api/v1/activists/"),
  /** 劳模、五一劳动奖. */
  HONOUR("/api/v1/honours/"),
  /** 提出的公示异议; its subject is the honour, to which a person objects once. */
  HONOUR_OBJECTION("/api/v1/honours/", "/objections/own"),
  /** 工匠库. */
  CRAFTSMAN("/api/v1/craftsmen/"),
  /** 创新工作室. */
  STUDIO("/api/v1/studios/"),
  /** 职工之星. */
  STAR("/api/v1/star-selections/"),
  /** 文体协会、志愿服务队、女职工组织. */
  GROUP("/api/v1/group-memberships/"),
  /** 负责的文体协会、志愿服务队、委员会. */
  GROUP_LEAD("/api/v1/groups/"),
  /** 为本工会点的课. */
  COURSE_ORDER("/api/v1/course-orders/"),
  /** 圆梦计划. */
  DEGREE("/api/v1/degree-applications/"),
  /** 技能竞赛、练兵. */
  CONTEST_ENTRY("/api/v1/contest-entries/"),
  /** 应聘社会化工会工作者. */
  JOB_APPLICATION("/api/v1/job-applications/"),
  /** 敏感个人信息单独同意. */
  CONSENT("/api/v1/consents/"),
  /** 个人信息副本. */
  DATA_EXPORT("/api/v1/data-exports/");

  private final String path;
  private final String end;

  MatterKind(String path) {
    this(path, "");
  }

  MatterKind(String path, String end) {
    this.path = path;
    this.end = end;
  }

  /** True where what ends it is told whether or not there is one. */
  boolean isOpened() {
    return this == VERIFICATION_REVIEW || this == HONOUR_OBJECTION;
  }

  /** True where several aggregates tell of it, whose versions say nothing of each other. */
  boolean isToldBySeveral() {
    return this == VERIFICATION_REVIEW || this == CONTEST_ENTRY;
  }

  /**
   * True where the record of what still goes on stays after an erasure, so that the person has to
   * see it and its last days on.
   */
  boolean isKeptWhileItRuns() {
    return switch (this) {
      case VERIFICATION_REVIEW,
          TRANSFER,
          LEGAL_AID_CASE,
          HOSPITAL_VISIT,
          COVER,
          ACTIVIST,
          HONOUR,
          HONOUR_OBJECTION,
          STUDIO,
          STAR,
          GROUP,
          GROUP_LEAD,
          COURSE_ORDER,
          DEGREE,
          JOB_APPLICATION ->
          true;
      // a consent ends with the request for the erasure
      case MEMBERSHIP, CRAFTSMAN, CONTEST_ENTRY, CONSENT, DATA_EXPORT -> false;
    };
  }

  /** Address of the matter itself. */
  String href(String subject) {
    return path + subject + end;
  }
}
