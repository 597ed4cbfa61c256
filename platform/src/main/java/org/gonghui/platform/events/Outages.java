package org.gonghui.platform.events;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.gonghui.platform.store.Conflict;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.http.HttpStatus;

/** Tells a dependency that is away, which comes back, from what will never be taken. */
public final class Outages {

  private Outages() {}

  /** True where this, or what caused it, is over when the dependency is back. */
  public static boolean isOutage(Throwable failure) {
    for (Throwable it = failure; it != null; it = it.getCause()) {
      if (away(it)) {
        return true;
      }
    }
    return false;
  }

  private static boolean away(Throwable it) {
    return switch (it) {
      case MongoNotPrimaryException _, MongoNodeIsRecoveringException _ -> true;
      case MongoServerException e ->
          e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
              || e.hasErrorLabel("RetryableWriteError");
      case MongoException _, Conflict _, TimeoutException _, IOException _, RetriableException _ ->
          true;
      case HttpRefusal e -> e.status() == HttpStatus.SERVICE_UNAVAILABLE;
      // what Mono.block says when its time is over
      case IllegalStateException e ->
          e.getMessage() != null && e.getMessage().startsWith("Timeout on blocking read");
      default -> false;
    };
  }
}
