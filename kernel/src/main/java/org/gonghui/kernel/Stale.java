package org.gonghui.kernel;

/** The caller decided on a version that is no longer the current one (HTTP 412). */
public final class Stale extends Rejection {

  /** Refuses because {@code expected} was given and {@code current} is stored. */
  public Stale(long expected, long current) {
    super("version.stale", expected, current);
  }
}
