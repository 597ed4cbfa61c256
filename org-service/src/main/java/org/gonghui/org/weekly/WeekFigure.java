package org.gonghui.org.weekly;

/** What a weekly report counts; each record once, however often something happened to it. */
public enum WeekFigure {
  /** 走访企业. */
  ENTERPRISES_VISITED("/api/v1/enterprise-visits/"),
  /** 筹备建会. */
  FOUNDINGS_PREPARED("/api/v1/union-foundings/"),
  /** 申请建会. */
  FOUNDINGS_APPLIED("/api/v1/union-foundings/"),
  /** 批准建会. */
  UNIONS_ESTABLISHED("/api/v1/union-foundings/"),
  /** 新增覆盖企业: not covered before. */
  ENTERPRISES_COVERED("/api/v1/enterprises/"),
  /** 新建企业档案. */
  FILES_OPENED("/api/v1/enterprises/"),
  /** 变更职工人数的企业. */
  HEADCOUNTS_CHANGED("/api/v1/enterprises/");

  private final String resource;

  WeekFigure(String resource) {
    this.resource = resource;
  }

  /** Where the record with this id is found. */
  String address(String id) {
    return resource + id;
  }
}
