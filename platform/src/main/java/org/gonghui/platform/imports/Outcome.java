package org.gonghui.platform.imports;

import java.util.List;
import java.util.Optional;
import org.gonghui.platform.imports.ImportPoint.Tally;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.jobs.JobFiles;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.sheets.SheetDownload;
import org.gonghui.platform.web.problem.Messages;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The files that come of an import: what was done, and what could not be taken. */
final class Outcome {

  private final JobFiles files;
  private final Batches batches;
  private final Messages messages;

  Outcome(JobFiles files, Batches batches, Messages messages) {
    this.files = files;
    this.batches = batches;
    this.messages = messages;
  }

  /**
   * What was done.
   *
   * @param dryRun true where all of it would have been done
   * @param notReached rows that it did not come to before it was cancelled
   * @param unreadHeadings headings that are none of the columns: nothing below them was read
   * @param unreadSheets further sheets of the workbook with such headings: nothing on them was read
   */
  record Summary(
      boolean dryRun,
      long rows,
      long added,
      long changed,
      long same,
      long refused,
      long notReached,
      List<String> unreadHeadings,
      List<String> unreadSheets) {}

  /** The files, of all batches that are finished. */
  Mono<ImportPoint> tell(Job job, ImportPoint at, Columns columns) {
    Mono<Optional<JobFile>> refused =
        at.tally().refused() == 0
            ? Mono.just(Optional.empty())
            : store(errors(job, at, columns)).map(Optional::of);
    return refused.flatMap(
        errors -> store(summary(job, at)).map(result -> at.told(result, errors.orElse(null))));
  }

  private SheetDownload errors(Job job, ImportPoint at, Columns columns) {
    Flux<Staged> rows =
        Flux.range(0, at.batch())
            .concatMap(it -> batches.find(job.id(), it), 1)
            .concatMapIterable(it -> it)
            .filter(Staged::isRefused);
    return new ErrorSheet(columns, messages, ImportInput.read(job).language()).of(rows);
  }

  private Mono<JobFile> store(SheetDownload sheet) {
    return files.store(
        sheet.fileName(), sheet.format().contentType(), sheet.content().map(Outcome::bytes));
  }

  private Mono<JobFile> store(Summary summary) {
    byte[] json = JsonMapper.shared().writeValueAsBytes(summary);
    return files.store("result.json", MediaType.APPLICATION_JSON_VALUE, Flux.just(json));
  }

  private static Summary summary(Job job, ImportPoint at) {
    Tally tally = at.tally();
    return new Summary(
        job.dryRun(),
        at.rows(),
        tally.added(),
        tally.changed(),
        tally.same(),
        tally.refused(),
        at.rows() - tally.sum(),
        at.unread().headings(),
        at.unread().sheets());
  }

  static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
