package org.gonghui.e2e;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Prints what happens, and waits for what takes a moment. */
final class Telling {

  private static final int LONGEST = 1000;

  private final PrintStream out;
  private final Instant began = Instant.now();

  Telling(PrintStream out) {
    this.out = out;
  }

  void chapter(String title) {
    out.printf("%n── %s%n", title);
  }

  void say(String format, Object... arguments) {
    Duration since = Duration.between(began, Instant.now());
    out.printf("%6.1f s  %s%n", since.toMillis() / 1000.0, format.formatted(arguments));
  }

  void plain(String line) {
    out.println(line);
  }

  /** Asks again until the answer is as expected; the events are on their way. */
  <T> T eventually(String what, Supplier<T> question, Predicate<T> expected) {
    Instant end = Instant.now().plusSeconds(120);
    T last = question.get();
    while (!expected.test(last)) {
      if (Instant.now().isAfter(end)) {
        throw new StoryFailed(what + " did not come true; last: " + shown(last));
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      last = question.get();
    }
    return last;
  }

  private static String shown(Object last) {
    String words = String.valueOf(last instanceof Reply it ? it.body() : last);
    return words.length() > LONGEST ? words.substring(0, LONGEST) + " …" : words;
  }

  static void check(boolean truth, String what) {
    if (!truth) {
      throw new StoryFailed(what);
    }
  }
}
