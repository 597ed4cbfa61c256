package org.gonghui.member.corrections;

/** How it stands with a correction in all services. */
enum CorrectionStatus {
  /** 更正中: services put right what they hold. */
  CORRECTING,
  /** 已更正: every service has answered. */
  COMPLETED
}
