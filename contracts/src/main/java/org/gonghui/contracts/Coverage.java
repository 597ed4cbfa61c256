package org.gonghui.contracts;

/** How an enterprise is covered by a union. */
public enum Coverage {
  /** 单独建会: a union of its own. */
  OWN_UNION,
  /** 联合工会、工会小组: a joint union or a union group. */
  JOINT_UNION,
  /** 工会联合会覆盖: covered by a federation. */
  FEDERATION,
  /** 未建会. */
  NONE
}
