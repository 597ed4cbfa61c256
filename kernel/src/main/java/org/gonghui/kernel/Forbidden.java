package org.gonghui.kernel;

/** The caller is known but their role does not allow this (HTTP 403). */
public final class Forbidden extends Rejection {

  /** Refuses with the stable code of the reason. */
  public Forbidden(String code, Object... arguments) {
    super(code, arguments);
  }
}
