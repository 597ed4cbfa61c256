package org.gonghui.org.visits;

/** What an enterprise is visited for. */
public enum Purpose {
  /** 动员建会. */
  FOUNDING,
  /** 走访调研. */
  RESEARCH,
  /** 送服务. */
  SERVICE,
  /** 维权与劳动关系排查. */
  RIGHTS,
  /** 慰问. */
  CONDOLENCE,
  /** 其他. */
  OTHER
}
