package org.gonghui.member.authority;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No answer was received; the question is to be asked again later, under the same id. */
public final class AuthorityFailure extends RuntimeException {

  /** What went wrong. */
  public enum Trouble {
    UNREACHABLE,
    SILENT,
    /** More was asked than is permitted: says nothing about its health. */
    TOO_MANY,
    FAILED,
    /** What came back is no answer to what was asked. */
    GARBLED
  }

  private final Trouble trouble;
  private final transient @Nullable Duration retryAfter;

  AuthorityFailure(Trouble trouble, @Nullable Duration retryAfter) {
    super("the authority gave no answer: " + trouble, null, false, false);
    this.trouble = trouble;
    this.retryAfter = retryAfter;
  }

  /** What went wrong. */
  public Trouble trouble() {
    return trouble;
  }

  /** How long the authority itself asks to wait. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
