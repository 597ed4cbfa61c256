package org.gonghui.org.elections;

import org.gonghui.kernel.LegalRule;

/** What can keep somebody from being elected; which of them does is said by a rule's parameters. */
public enum Tie {
  /** 行政主要负责人、法定代表人. */
  HEAD_OF_ADMINISTRATION("headOfAdministration"),
  /** 行政副职. */
  DEPUTY_HEAD_OF_ADMINISTRATION("deputyHeadOfAdministration"),
  /** 合伙人. */
  PARTNER("partner"),
  /** 上述人员的近亲属. */
  CLOSE_RELATIVE("closeRelative"),
  /** 人力资源部门负责人. */
  HEAD_OF_PERSONNEL("headOfPersonnel"),
  /** 外籍职工. */
  FOREIGN_EMPLOYEE("foreignEmployee"),
  /** 保留会籍的人员. */
  RETAINED_MEMBER("retainedMember");

  private final String parameter;

  Tie(String parameter) {
    this.parameter = parameter;
  }

  /** True where the rule bars whoever has this tie. */
  boolean isBarredBy(LegalRule rule) {
    return rule.parameters().getOrDefault(parameter, 0L) != 0;
  }
}
