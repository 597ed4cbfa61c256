package org.gonghui.contracts;

/** In which way skills are measured. */
public enum ContestKind {
  /** 职业技能竞赛. */
  CONTEST,
  /** 技能练兵. */
  DRILL
}
