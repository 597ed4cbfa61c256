package org.gonghui.org.enterprises;

/** The industry cluster 产业集群 that an enterprise belongs to. */
public enum Cluster {
  /** 信息技术 IT. */
  IT,
  /** 生物技术 BT. */
  BT,
  /** 低碳. */
  LOW_CARBON,
  /** 建筑业. */
  CONSTRUCTION,
  /** 文化创意. */
  CULTURE,
  /** 跨境电商. */
  CROSS_BORDER_ECOMMERCE,
  /** 物流快递. */
  LOGISTICS,
  /** 其他制造业. */
  MANUFACTURING,
  /** 其他服务业. */
  SERVICES,
  /** 其他. */
  OTHER
}
