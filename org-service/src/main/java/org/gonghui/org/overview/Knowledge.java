package org.gonghui.org.overview;

/** How far a figure is this enterprise's. */
enum Knowledge {
  /** 该企业工会的数字: its union covers no other enterprise. */
  KNOWN,
  /** 联合工会各企业合计: of all enterprises that the union covers. */
  OF_SEVERAL,
  /** 无法归到单个企业: a federation covers it among many. */
  NOT_ATTRIBUTABLE,
  /** 覆盖工会不在辖区内: the union that covers it lies outside the caller's sight. */
  OUT_OF_SIGHT,
  /** 未建会: no union keeps anything of it. */
  NO_UNION,
  /** 尚无上报: no service tells of it yet; this is no zero. */
  NOT_REPORTED
}
