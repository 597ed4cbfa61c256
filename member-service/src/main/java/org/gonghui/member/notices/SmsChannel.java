package org.gonghui.member.notices;

/** Whether short messages can be sent at all. */
public interface SmsChannel {

  /** False where no provider is configured: nothing is put into the queue then. */
  boolean isOpen();
}
