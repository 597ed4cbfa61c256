package org.gonghui.platform.observe;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in a sentence why one of our own checks keeps the application from starting; logs otherwise
 * show no words of exceptions.
 */
public final class StartupFailures extends AbstractFailureAnalyzer<IllegalStateException> {

  private static final String OURS = "org.gonghui.";

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, IllegalStateException cause) {
    StackTraceElement[] frames = cause.getStackTrace();
    boolean ours = frames.length > 0 && frames[0].getClassName().startsWith(OURS);
    String message = cause.getMessage();
    return ours && message != null ? new FailureAnalysis(message, null, cause) : null;
  }
}
