package org.gonghui.platform.web.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.gonghui.platform.store.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/** Something that the request needs is away for the moment: 503, try again. */
final class OutageRefusals implements RefusalSource {

  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int DEEPEST = 10;

  @Override
  public @Nullable HttpRefusal of(Throwable error) {
    Throwable it = error;
    for (int depth = 0; it != null && depth < DEEPEST; depth++) {
      String code = code(it);
      if (code != null) {
        return HttpRefusal.unavailable(code, RETRY_AFTER_SECONDS);
      }
      it = it.getCause();
    }
    return null;
  }

  private static @Nullable String code(Throwable it) {
    return switch (it) {
      case MongoTimeoutException _,
          MongoSocketException _,
          MongoNotPrimaryException _,
          MongoNodeIsRecoveringException _,
          MongoServerUnavailableException _,
          MongoConnectionPoolClearedException _,
          MongoExecutionTimeoutException _,
          MongoWriteConcernException _ ->
          "database.unavailable";
      case Conflict _ -> "write.contended";
      case RetriableException _ -> "broker.unavailable";
      case TimeoutException _, ReadTimeoutException _ -> "service.timeout";
      case WebClientRequestException _, SocketException _, UnknownHostException _ ->
          "service.unavailable";
      default -> null;
    };
  }
}
