package org.gonghui.member.sms;

/** What came of handing a short message over. */
sealed interface SmsOutcome {

  /** The provider took it. */
  record Taken(String receipt) implements SmsOutcome {}

  /** The provider will never take this one, as to a number that does not exist. */
  record Refused(String code) implements SmsOutcome {}

  /** The provider did not take it, but may later. */
  record Failed(String code) implements SmsOutcome {}

  /** Nobody knows: the provider did not answer. */
  record Unknown(String code) implements SmsOutcome {}
}
