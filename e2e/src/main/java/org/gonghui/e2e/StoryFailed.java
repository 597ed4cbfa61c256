package org.gonghui.e2e;

/** A step did not do what it says. */
public final class StoryFailed extends RuntimeException {

  public StoryFailed(String message) {
    super(message);
  }

  public StoryFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
