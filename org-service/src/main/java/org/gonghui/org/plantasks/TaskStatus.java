package org.gonghui.org.plantasks;

/** How it stands with a task. */
public enum TaskStatus {
  /** 进行中. */
  OPEN,
  /** 待核实: reported as done. */
  REPORTED,
  /** 已完成: confirmed. */
  DONE,
  /** 已取消, with a reason. */
  CANCELLED
}
