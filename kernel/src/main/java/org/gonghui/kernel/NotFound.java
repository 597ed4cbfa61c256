package org.gonghui.kernel;

/** Not there, or not within the caller's jurisdiction: the two must look the same (HTTP 404). */
public final class NotFound extends Rejection {

  /** Refuses because no {@code kind} with this id is visible to the caller. */
  public NotFound(String kind, String id) {
    super("not-found", kind, id);
  }
}
