package org.gonghui.kernel;

/** What may exist only once exists already (HTTP 409). */
public final class Duplicate extends Rejection {

  /** Refuses with the stable code of the uniqueness that would be broken. */
  public Duplicate(String code, Object... arguments) {
    super(code, arguments);
  }
}
