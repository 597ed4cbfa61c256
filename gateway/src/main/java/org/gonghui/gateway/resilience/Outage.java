package org.gonghui.gateway.resilience;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import org.gonghui.platform.web.problem.HttpRefusal;

/** Tells failures of a service from mistakes of a client. */
final class Outage {

  private static final int RETRY_SOON = 2;
  private static final int RETRY_LATER = 5;

  private Outage() {}

  /** The problem to answer where the service failed; the failure itself where it did not. */
  static Throwable explain(Throwable failure) {
    if (failure instanceof ReadTimeoutException) {
      return HttpRefusal.unavailable("service.timeout", RETRY_LATER);
    }
    // refused, reset, closed too early, name not resolved
    if (failure instanceof IOException) {
      return HttpRefusal.unavailable("service.unavailable", RETRY_SOON);
    }
    return failure;
  }
}
