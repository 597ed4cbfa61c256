package org.gonghui.member.sms;

import java.time.LocalDate;
import java.util.Optional;

/** Whoever carries short messages; its methods block. */
interface SmsProvider {

  /**
   * Hands a message over, once.
   *
   * @param phone where it goes to
   * @param title what it says
   * @param outId our id of it, which the provider keeps beside it
   */
  SmsOutcome send(String phone, String title, String outId);

  /** The provider's receipt of a message that it took on this day; empty where it took none. */
  Optional<String> find(String phone, String outId, LocalDate day);
}
