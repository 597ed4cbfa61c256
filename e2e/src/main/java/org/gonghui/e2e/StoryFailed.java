package org.gonghui.e2e;

/** A step did not do what it says. */
final class StoryFailed extends RuntimeException {

  StoryFailed(String message) {
    super(message);
  }

  StoryFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
