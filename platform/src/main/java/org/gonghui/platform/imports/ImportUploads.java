package org.gonghui.platform.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.jobs.JobFiles;
import org.gonghui.platform.jobs.JobRequest;
import org.gonghui.platform.jobs.JobView;
import org.gonghui.platform.jobs.Jobs;
import org.gonghui.platform.sheets.SheetFormat;
import org.gonghui.platform.sheets.SheetLimits;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.gonghui.platform.web.problem.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes the file of an import from the body of a request: sealed as it comes in, refused at once
 * where it is too large, no sheet or without the columns, else handed to a job.
 */
@Component
public class ImportUploads {

  private static final List<MediaType> NO_FILES =
      List.of(
          MediaType.APPLICATION_JSON,
          MediaType.MULTIPART_FORM_DATA,
          MediaType.APPLICATION_FORM_URLENCODED);
  private static final int RETRY_SECONDS = 10;

  private final JobFiles files;
  private final Jobs jobs;
  private final Splitting splitting;
  private final SheetLimits limits;

  ImportUploads(JobFiles files, Jobs jobs, Splitting splitting, SheetLimits limits) {
    this.files = files;
    this.jobs = jobs;
    this.splitting = splitting;
    this.limits = limits;
  }

  /** 202 with the job that imports the body; the same command twice imports once. */
  public Mono<ResponseEntity<JobView>> accept(
      SheetImport<?> into,
      Command command,
      boolean dryRun,
      Flux<DataBuffer> body,
      ServerHttpRequest request) {
    requireFile(request.getHeaders().getContentType());
    Locale language = Languages.of(request.getHeaders());
    return store(into.kind(), body)
        .flatMap(file ->
            check(file, into)
                .then(Mono.defer(() -> submit(into, command, dryRun, file, language)))
                .flatMap(job -> withoutSecond(file, job))
                .onErrorResume(e -> files.remove(file).then(Mono.error(e))))
        .map(it -> Answer.accepted(Jobs.location(it), JobView.of(it)));
  }

  /**
   * What is in a file is found out by looking, whatever its type is said to be; forms and JSON are
   * mistakes that would be told as missing headings. The route itself takes any type, so that who
   * may not use it is told so first.
   */
  private static void requireFile(@Nullable MediaType type) {
    if (type != null && NO_FILES.stream().anyMatch(it -> it.includes(type))) {
      throw HttpRefusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "sheet.body-is-the-file");
    }
  }

  private Mono<Void> check(JobFile file, SheetImport<?> into) {
    if (file.size() == 0) {
      return Mono.error(HttpRefusal.of(HttpStatus.BAD_REQUEST, "sheet.empty"));
    }
    return splitting
        .check(file, into.columns())
        .onErrorMap(
            RejectedExecutionException.class,
            e -> HttpRefusal.unavailable("sheet.busy", RETRY_SECONDS));
  }

  private Mono<Job> submit(
      SheetImport<?> into, Command command, boolean dryRun, JobFile file, Locale language) {
    JobRequest request =
        JobRequest.of(into.kind(), ImportInput.of(file, command.viewer(), language).write());
    return jobs.submit(command, dryRun ? request.asDryRun() : request);
  }

  /** A repeated command is answered with the first job, which has its own copy of the file. */
  private Mono<Job> withoutSecond(JobFile file, Job job) {
    boolean first = ImportInput.read(job).file().id().equals(file.id());
    return first ? Mono.just(job) : files.remove(file).thenReturn(job);
  }

  private Mono<JobFile> store(String kind, Flux<DataBuffer> body) {
    return Flux.defer(
            () -> {
              AtomicLong size = new AtomicLong();
              return body.map(Outcome::bytes)
                  .doOnNext(it -> count(size, it))
                  .switchOnFirst((first, all) -> {
                    byte[] head = first.get();
                    return head == null ? all : all.doFirst(() -> sniff(head));
                  });
            })
        .as(it -> files.store(kind, "application/octet-stream", it));
  }

  private void count(AtomicLong size, byte[] part) {
    if (size.addAndGet(part.length) > limits.bytes()) {
      throw HttpRefusal.of(HttpStatus.CONTENT_TOO_LARGE, "sheet.too-large", limits.bytes() >> 20);
    }
  }

  private static void sniff(byte[] part) {
    SheetFormat.of(Arrays.copyOf(part, Math.min(part.length, SheetFormat.HEAD)));
  }
}
