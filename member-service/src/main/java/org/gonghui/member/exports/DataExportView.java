package org.gonghui.member.exports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A copy as it is shown.
 *
 * @param reason why an officer asked for it
 * @param services who has answered so far, with how many records
 * @param file where the person downloads it, and until when
 */
@Schema(name = "DataExport", description = "个人信息副本")
record DataExportView(
    @Schema(example = "data-export-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "p-worker") String personId,
    @Schema(example = "u-xiangjiaotang") String unionId,
    @Schema(description = "申请人", example = "p-worker") String askedBy,
    Instant askedAt,
    @Schema(description = "代为申请的事由", example = "本人来访，不会使用手机") @Nullable String reason,
    ExportStatus status,
    List<Part> services,
    @Nullable Download file,
    boolean escalated,
    List<DeadlineView> deadlines,
    @Schema(example = "[]") List<String> allowedSteps) {

  /** What a service has sent. */
  @Schema(name = "DataExportPart", description = "一个服务提供的部分")
  record Part(
      @Schema(example = "rights-service") String service,
      @Schema(description = "已全部送达", example = "true") boolean complete,
      @Schema(description = "记录数", example = "3") int records) {}

  /** The file, for the person alone. */
  @Schema(name = "DataExportFile", description = "可下载的文件，仅限本人")
  record Download(
      @Schema(example = "/api/v1/data-exports/data-export-01k6b3v2s9q0d5w8x7y6z4a3b2/file")
          String href,
      @Schema(example = "personal-data-2023-09-20.json") String name,
      @Schema(example = "20480") long size,
      Instant until) {}

  static DataExportView of(Stored<DataExport> stored, LegalTime law) {
    DataExport it = stored.state();
    return new DataExportView(
        it.id(),
        it.personId(),
        it.unionId(),
        it.askedBy(),
        stored.createdAt(),
        it.reason(),
        it.status(),
        it.answers().stream()
            .map(part -> new Part(part.service(), part.isComplete(), part.records()))
            .toList(),
        file(it),
        it.escalated(),
        DeadlineView.of(it.deadlines(), law),
        List.of());
  }

  private static @Nullable Download file(DataExport it) {
    if (it.file() == null || it.status() != ExportStatus.READY) {
      return null;
    }
    Instant until = it.deadlines().open(DataExport.DOWNLOAD).map(Deadline::dueAt).orElseThrow();
    String href = DataExportController.PATH + it.id() + "/file";
    return new Download(href, it.file().name(), it.file().size(), until);
  }
}
