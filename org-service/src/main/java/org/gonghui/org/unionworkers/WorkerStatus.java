package org.gonghui.org.unionworkers;

import java.util.List;

/** How it stands with a union worker. */
public enum WorkerStatus {
  /** 试用. */
  PROBATION,
  /** 在岗. */
  SERVING,
  /** 离职. */
  LEFT;

  static List<String> current() {
    return List.of(PROBATION.name(), SERVING.name());
  }
}
