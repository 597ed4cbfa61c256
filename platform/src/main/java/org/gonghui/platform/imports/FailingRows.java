package org.gonghui.platform.imports;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gonghui.kernel.Rejection;
import org.gonghui.platform.events.Outages;
import org.gonghui.platform.sheets.CellFlaw;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Rows of a batch that end in an error which nobody foresaw. One that does so each time is refused
 * with the number of a report, under which operators find the error, and the import goes on. Not so
 * where something is away, or where many fail, which is no fault of the rows: then the job is tried
 * again as a whole. What is refused is only kept by the write of the batch, so by a database that
 * is there.
 */
final class FailingRows {

  /** How often a row is tried. */
  static final int TRIES = 3;

  /** So many rows of a batch may fail by themselves, a tenth of it. */
  static final int MOST = Splitting.BATCH / 10;

  private static final Logger LOG = LoggerFactory.getLogger(FailingRows.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final String job;
  private final AtomicInteger refused = new AtomicInteger();

  /** Of one batch of this job. */
  FailingRows(String job) {
    this.job = job;
  }

  /** True where it may be the row that fails. */
  static boolean isOfARow(Throwable failure) {
    return failure instanceof Exception
        && !(failure instanceof Rejection)
        && !Outages.isOutage(failure);
  }

  /** The row as it is decided on, or refused where that fails each time. */
  Mono<Staged> trying(Staged row, Supplier<Mono<Staged>> decision) {
    return Mono.defer(decision)
        .retryWhen(
            Retry.backoff(TRIES - 1L, PAUSE)
                .filter(FailingRows::isOfARow)
                .onRetryExhaustedThrow((_, last) -> last.failure()))
        .onErrorResume(FailingRows::isOfARow, it -> refuse(row, it));
  }

  private Mono<Staged> refuse(Staged row, Throwable failure) {
    if (refused.incrementAndGet() > MOST) {
      return Mono.error(failure);
    }
    String report = job + "/" + row.row().number();
    LOG.error("a row of an import fails each time and is refused, report {}", report, failure);
    CellFlaw flaw = new CellFlaw(null, "sheet.row-failed", List.of(report), null);
    return Mono.just(row.with(Judgement.refused(List.of(flaw))));
  }
}
