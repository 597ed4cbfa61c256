package org.gonghui.services.stations;

/** How it stands with a station. */
public enum StationStatus {
  /** 筹建: planned or being built. */
  PLANNED,
  /** 开放. */
  OPEN,
  /** 关闭. */
  CLOSED
}
