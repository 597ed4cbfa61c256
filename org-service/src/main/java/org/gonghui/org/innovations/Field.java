package org.gonghui.org.innovations;

/** What a project is about. */
public enum Field {
  /** 职工服务. */
  WORKER_SERVICES,
  /** 权益保障. */
  RIGHTS,
  /** 社会治理. */
  GOVERNANCE
}
