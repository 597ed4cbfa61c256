package org.gonghui.org.unions;

/** How high in the tree a union stands. */
public enum UnionLevel {
  /** 区. */
  DISTRICT,
  /** 街道; also industry federations of the whole district. */
  STREET,
  /** 社区、园区; also industry federations of a street. */
  COMMUNITY,
  /** 基层: enterprise and joint unions. */
  GRASSROOTS,
  /** 工会小组. */
  GROUP
}
