package org.gonghui.platform.web.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import org.apache.kafka.common.errors.RetriableException;
import org.gonghui.platform.store.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * The database or the broker is away for the moment; only where there are such, see the gateway.
 */
final class StorageRefusals implements RefusalSource {

  @Override
  public @Nullable HttpRefusal of(Throwable error) {
    return Causes.unavailable(error, StorageRefusals::code);
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
      default -> null;
    };
  }
}
