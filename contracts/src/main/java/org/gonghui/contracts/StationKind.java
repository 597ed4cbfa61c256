package org.gonghui.contracts;

/** What kind of station for workers it is. */
public enum StationKind {
  /** 暖蜂驿站. */
  WARM_BEE_STATION,
  /** 爱心角+. */
  CARE_CORNER,
  /** 户外劳动者服务站点. */
  OUTDOOR_WORKER_STATION,
  /** 职工服务中心、站. */
  SERVICE_CENTRE,
  /** 工会驿站. */
  UNION_STATION
}
