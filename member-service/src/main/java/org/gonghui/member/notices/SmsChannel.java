package org.gonghui.member.notices;

/** Whether short messages can be sent at all. */
public interface SmsChannel {

  /** False where no provider is configured: what is queued then expires. */
  boolean isOpen();
}
