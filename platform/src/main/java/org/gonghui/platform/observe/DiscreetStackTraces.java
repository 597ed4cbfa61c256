package org.gonghui.platform.observe;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Prints where something failed and of what kind the failure was, but of its words only those that
 * we wrote ourselves: drivers and parsers quote the data they stumble over.
 */
public final class DiscreetStackTraces implements StackTracePrinter {

  private static final String OURS = "org.gonghui.";
  private static final int FRAMES = 40;

  @Override
  public void printStackTrace(Throwable failure, Appendable out) throws IOException {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable it = failure;
    while (it != null && seen.add(it)) {
      out.append(it == failure ? "" : "Caused by: ").append(head(it)).append('\n');
      frames(it, out);
      it = it.getCause();
    }
  }

  private static String head(Throwable it) {
    String name = it.getClass().getName();
    @Nullable String message = it.getMessage();
    return name.startsWith(OURS) && message != null ? name + ": " + message : name;
  }

  private static void frames(Throwable it, Appendable out) throws IOException {
    StackTraceElement[] frames = it.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      out.append("\tat ").append(frames[i].toString()).append('\n');
    }
    if (frames.length > FRAMES) {
      out.append("\t… ").append(Integer.toString(frames.length - FRAMES)).append(" more\n");
    }
  }
}
