package org.gonghui.e2e;

/** A chapter of the story; each can be played again on a system that knows it already. */
interface Story {

  /** Plays it, or throws {@link StoryFailed}. */
  void play();
}
