package org.gonghui.member.authority;

import java.time.Instant;

/**
 * What the authority says of a name and a number.
 *
 * @param verdict whether they belong together
 * @param checkedAt when it looked, by its own clock
 * @param reference under which it remembers the answer
 */
public record AuthorityAnswer(Verdict verdict, Instant checkedAt, String reference) {

  /** Whether they belong together. */
  public enum Verdict {
    MATCH,
    NO_MATCH,
    NOT_FOUND,
    /** It understood the question and will not answer it, however often it is asked. */
    NOT_ACCEPTED
  }
}
