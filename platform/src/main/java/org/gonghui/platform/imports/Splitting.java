package org.gonghui.platform.imports;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.jobs.JobFiles;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.sheets.SheetReader;
import org.gonghui.platform.sheets.SheetRow;
import org.gonghui.platform.sheets.Unread;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Reads files, each in one go, on threads that may block. There are few of them, so that only as
 * many files are in memory at once, however many are sent; the rows of a file never are.
 */
final class Splitting {

  /** About a second of work. */
  static final int BATCH = 500;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final JobFiles files;
  private final Batches batches;
  private final SheetReader reader;
  private final Scheduler threads;

  Splitting(JobFiles files, Batches batches, SheetReader reader, Scheduler threads) {
    this.files = files;
    this.batches = batches;
    this.reader = reader;
    this.threads = threads;
  }

  /** Refuses a file that is no such sheet. */
  Mono<Void> check(JobFile file, Columns columns) {
    return Mono.<Void>fromRunnable(() -> reader.check(content(file), columns)).subscribeOn(threads);
  }

  /** Splits a file into batches; the same file again into the same. */
  Mono<ImportPoint> split(String job, JobFile file, Columns columns) {
    return Mono.fromCallable(
            () -> {
              Splitter splitter = new Splitter(job, columns.identity());
              return splitter.end(reader.read(content(file), columns, splitter::take));
            })
        .subscribeOn(threads);
  }

  private byte[] content(JobFile file) {
    return Objects.requireNonNull(
        files
            .content(file)
            .collect(
                () -> new ByteArrayOutputStream((int) file.size()),
                ByteArrayOutputStream::writeBytes)
            .map(ByteArrayOutputStream::toByteArray)
            .block(PATIENCE));
  }

  private final class Splitter {

    private final String job;
    private final String identity;
    private final Map<String, Integer> seen = new HashMap<>();
    private List<Staged> batch = new ArrayList<>(BATCH);
    private int number;
    private long rows;

    Splitter(String job, String identity) {
      this.job = job;
      this.identity = identity;
    }

    void take(SheetRow row) {
      String key = Cells.identity(row, identity);
      Integer first = key.isEmpty() ? null : seen.putIfAbsent(key, row.number());
      batch.add(new Staged(row, first, null));
      rows++;
      if (batch.size() == BATCH) {
        put();
      }
    }

    ImportPoint end(Unread unread) {
      if (!batch.isEmpty()) {
        put();
      }
      return ImportPoint.first(number, rows, unread);
    }

    private void put() {
      batches.put(job, number++, batch).block(PATIENCE);
      batch = new ArrayList<>(BATCH);
    }
  }
}
