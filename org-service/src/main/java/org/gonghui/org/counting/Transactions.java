package org.gonghui.org.counting;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoClient;
import java.time.Duration;
import java.util.function.Function;
import org.gonghui.platform.store.DuplicateKeys;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Work on several documents that is done together or not at all. It is tried again when another
 * transaction came first or when it is not known whether it was committed: it must come to the same
 * when done twice.
 */
@Component
class Transactions {

  private static final TransactionOptions DURABLE =
      TransactionOptions.builder()
          .readConcern(ReadConcern.SNAPSHOT)
          .writeConcern(WriteConcern.MAJORITY.withJournal(true))
          .build();
  private static final Retry AGAIN =
      Retry.backoff(40, Duration.ofMillis(5))
          .maxBackoff(Duration.ofMillis(250))
          .jitter(0.8)
          .filter(Transactions::isTransient)
          .onRetryExhaustedThrow((spec, signal) -> signal.failure());

  private final MongoClient client;

  Transactions(MongoClient client) {
    this.client = client;
  }

  <T> Mono<T> run(Function<ClientSession, Mono<T>> work) {
    return Mono.usingWhen(
            client.startSession(),
            session -> {
              session.startTransaction(DURABLE);
              return work.apply(session)
                  .flatMap(it -> Mono.from(session.commitTransaction()).thenReturn(it));
            },
            session -> Mono.fromRunnable(session::close),
            (session, error) -> abandon(session),
            Transactions::abandon)
        .retryWhen(AGAIN);
  }

  private static Mono<Void> abandon(ClientSession session) {
    Mono<Void> abort =
        session.hasActiveTransaction() ? Mono.from(session.abortTransaction()) : Mono.empty();
    return abort.onErrorComplete().doFinally(it -> session.close());
  }

  /** Two upserts of the same new document are a conflict as well, by another name. */
  static boolean isTransient(Throwable failure) {
    return DuplicateKeys.isOne(failure)
        || failure instanceof MongoException it
            && (it.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || it.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL));
  }
}
