package org.gonghui.platform.web.problem;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for an outage among the causes of a failure. */
final class Causes {

  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int DEEPEST = 10;

  private Causes() {}

  /** 503 with the first code that is known for one of the causes; null where none is. */
  static @Nullable HttpRefusal unavailable(
      Throwable error, Function<Throwable, @Nullable String> codes) {
    Throwable it = error;
    for (int depth = 0; it != null && depth < DEEPEST; depth++) {
      String code = codes.apply(it);
      if (code != null) {
        return HttpRefusal.unavailable(code, RETRY_AFTER_SECONDS);
      }
      it = it.getCause();
    }
    return null;
  }
}
