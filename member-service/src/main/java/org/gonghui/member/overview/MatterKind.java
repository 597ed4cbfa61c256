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
  COVER("/api/v1/covers/");

  private final String path;

  MatterKind(String path) {
    this.path = path;
  }

  /** Address of the matter itself. */
  String href(String subject) {
    return path + subject;
  }
}
