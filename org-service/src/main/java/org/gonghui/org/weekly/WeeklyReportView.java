package org.gonghui.org.weekly;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A weekly report as it is shown. */
@Schema(name = "WeeklyReport")
record WeeklyReportView(
    @Schema(example = "weekly-report-2023-W38-u-xiangjiaotang") String id,
    @Schema(example = "u-xiangjiaotang") String unionId,
    @Schema(
            description =
                "the union above, which sees to it where it is missing; of one that is open, as it"
                    + " stands now",
            example = "u-bantian")
        String reportsTo,
    @Schema(example = "2023-W38") String week,
    @Schema(example = "2023-09-18") LocalDate from,
    @Schema(example = "2023-09-24") LocalDate to,
    WeeklyStatus status,
    @Schema(description = "due and not sent (逾期未报)") boolean missing,
    @Schema(description = "sent after it was due (迟报)") boolean late,
    @Schema(description = "live until it is sent, then as they were") List<Reported> figures,
    @Schema(example = "本周重点走访云谷园区企业，两家有建会意愿。") @Nullable String text,
    @Schema(description = "who was reminded last") @Nullable Reminded reminded,
    @Schema(example = "officer-xiangjiaotang") @Nullable String sentBy,
    @Nullable Instant sentAt,
    List<DeadlineView> deadlines,
    @Schema(
            description = "steps that the caller can take now: POST …/{step}",
            example = "[\"correction\", \"text\", \"sending\"]")
        List<String> allowedSteps) {

  static WeeklyReportView of(WeeklyReport it, List<Counted> live, Viewer viewer, LegalTime law) {
    Sending sent = it.sending();
    return new WeeklyReportView(
        it.id(),
        it.unionId(),
        it.reportsTo(),
        it.week(),
        it.from(),
        it.to(),
        it.status(),
        it.missing(),
        sent != null && sent.late(),
        Reported.of(it, live),
        it.text(),
        it.reminded(),
        sent == null ? null : sent.by(),
        sent == null ? null : sent.at(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer));
  }

  private static List<String> steps(WeeklyReport it, Viewer viewer) {
    return WeeklyReportService.isOwn(viewer, it)
        ? WeeklyReportStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .map(WeeklyReportStep::key)
            .toList()
        : List.of();
  }
}
