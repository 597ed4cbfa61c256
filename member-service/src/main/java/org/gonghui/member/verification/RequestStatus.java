package org.gonghui.member.verification;

/** How it stands with a question to the authority. */
public enum RequestStatus {
  /** 待核验: to be asked, or asked and without an answer. */
  WAITING,
  /** 已核验: the answer has taken effect. */
  ANSWERED,
  /** 已撤回: name or number was corrected, and is asked about anew; or the membership has ended. */
  WITHDRAWN
}
