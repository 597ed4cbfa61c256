package org.gonghui.org.enterprises;

/** Who owns an enterprise 所有制. */
public enum Ownership {
  /** 国有. */
  STATE,
  /** 集体. */
  COLLECTIVE,
  /** 民营. */
  PRIVATE,
  /** 外商、港澳台商投资. */
  FOREIGN,
  /** 其他. */
  OTHER
}
