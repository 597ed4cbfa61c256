package org.gonghui.platform.store;

/** Another write to the same aggregate came first; the decision is taken again. */
public final class Conflict extends RuntimeException {

  Conflict(String id) {
    super("changed meanwhile: " + id, null, false, false);
  }
}
