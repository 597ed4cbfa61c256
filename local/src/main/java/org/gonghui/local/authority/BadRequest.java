package org.gonghui.local.authority;

/** The caller's mistake; the message says which and repeats nothing of what was sent. */
final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadRequest(String message) {
    super(message);
  }
}
