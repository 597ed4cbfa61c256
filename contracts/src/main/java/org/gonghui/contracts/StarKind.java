package org.gonghui.contracts;

/** The four kinds of star workers 职工之星. */
public enum StarKind {
  /** 职工创新之星. */
  INNOVATION,
  /** 职工技能之星. */
  SKILL,
  /** 班组管理之星. */
  TEAM_MANAGEMENT,
  /** 职工才艺之星. */
  TALENT
}
