package org.gonghui.member.exports;

/** How it stands with a copy. */
enum ExportStatus {
  /** 收集中: services gather. */
  GATHERING,
  /** 可下载: the file waits for the person. */
  READY,
  /** 已销毁: its time has passed. */
  EXPIRED
}
