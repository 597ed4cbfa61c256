package org.gonghui.platform.jobs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.problem.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is shown.
 *
 * @param id its id
 * @param kind what is done
 * @param status how it stands
 * @param dryRun true where nothing is kept
 * @param progress how far it is
 * @param createdAt when it was asked for
 * @param startedAt when it was taken up
 * @param endedAt when it ended
 * @param error stable code of what made it fail
 * @param reason the same as a sentence, in the reader's language
 * @param result what can be downloaded once it is done, or of what it did before it was cancelled
 * @param errors what could not be taken, for download by who sent it
 * @param allowedSteps {@code cancellation}, while it has not ended
 */
public record JobView(
    @Schema(example = "org-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "plan-rebuild") String kind,
    Job.Status status,
    boolean dryRun,
    Progress progress,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Schema(example = "sheet.too-many-rows") @Nullable String error,
    @Schema(example = "文件超过 100000 行，请拆分后上传。") @Nullable String reason,
    @Nullable Download result,
    @Nullable Download errors,
    @Schema(example = "[\"cancellation\"]") List<String> allowedSteps) {

  /**
   * A file to download.
   *
   * @param href where it is
   * @param name under which to save it
   * @param contentType its media type
   * @param size in bytes
   */
  public record Download(
      @Schema(example = "/api/v1/jobs/org-01k6b3v2s9q0d5w8x7y6z4a3b2/result") String href,
      @Schema(example = "result.xlsx") String name,
      @Schema(example = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
          String contentType,
      @Schema(example = "20480") long size) {}

  /** The view of a job that was just asked for, for who asked. */
  public static JobView of(Job it) {
    return of(it, it.errors(), null);
  }

  /** The view of a job for this viewer, with what made it fail in words. */
  static JobView of(Job it, Viewer viewer, Messages messages, Locale language) {
    String reason = it.error() == null ? null : it.error().said(messages, language);
    return of(it, it.mayReadErrors(viewer) ? it.errors() : null, reason);
  }

  private static JobView of(Job it, @Nullable JobFile errors, @Nullable String reason) {
    boolean open = it.status() == Job.Status.QUEUED || it.status() == Job.Status.RUNNING;
    boolean stoppable = open && it.stoppable();
    return new JobView(
        it.id(),
        it.kind(),
        it.status(),
        it.dryRun(),
        it.progress(),
        it.createdAt(),
        it.startedAt(),
        it.endedAt(),
        it.error() == null ? null : it.error().code(),
        reason,
        download(it, "result", it.result()),
        download(it, "errors", errors),
        stoppable ? List.of("cancellation") : List.of());
  }

  private static @Nullable Download download(Job job, String part, @Nullable JobFile file) {
    return file == null
        ? null
        : new Download(
            Jobs.location(job) + "/" + part, file.name(), file.contentType(), file.size());
  }
}
