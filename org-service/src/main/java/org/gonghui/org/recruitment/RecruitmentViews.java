package org.gonghui.org.recruitment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** What is shown of recruitments. */
final class RecruitmentViews {

  private RecruitmentViews() {}

  /** A recruitment as officers see it. */
  @Schema(name = "Recruitment", description = "社会化工会工作者招聘")
  record RecruitmentView(
      @Schema(example = "recruitment-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "u-bantian") String unionId,
      Announcement announcement,
      RecruitmentStatus status,
      @Schema(example = "officer-bantian") String preparedBy,
      @Nullable LocalDate publishedOn,
      @Schema(example = "岗位调整") @Nullable String endedBecause,
      List<DeadlineView> deadlines,
      @Schema(example = "[\"publication\"]") List<String> allowedSteps) {

    static RecruitmentView of(Recruitment it, Viewer viewer, LegalTime law) {
      return new RecruitmentView(
          it.id(),
          it.unionId(),
          it.announcement(),
          it.status(),
          it.preparedBy(),
          it.publishedOn(),
          it.endedBecause(),
          DeadlineView.of(it.deadlines(), law),
          RecruitmentStep.TABLE.allowed(it.status(), viewer.roles()).stream()
              .filter(step ->
                  step != RecruitmentStep.PUBLICATION || !it.preparedBy().equals(viewer.person()))
              .map(RecruitmentStep::key)
              .toList());
    }
  }

  /** An announcement as everybody sees it. */
  @Schema(name = "RecruitmentNoticeBoard", description = "招聘公告栏")
  record Announced(
      @Schema(example = "recruitment-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "u-bantian") String unionId,
      Announcement announcement) {

    static Announced of(Recruitment it) {
      return new Announced(it.id(), it.unionId(), it.announcement());
    }
  }

  /** A place in the order of the totals. */
  @Schema(name = "RecruitmentRank", description = "考试排名")
  record Ranked(
      @Schema(example = "application-01k6b3v2s9q0d5w8x7y6z4a3b2") String applicationId,
      @Schema(example = "陈**") String maskedName,
      @Nullable Marks marks,
      ApplicationStatus status) {

    static Ranked of(JobApplication it) {
      return new Ranked(it.id(), it.person().maskedName(), it.marks(), it.status());
    }
  }

  /** Who stands in public notice. */
  @Schema(name = "RecruitmentPublicNotice", description = "拟聘人员公示")
  record Noticed(
      @Schema(example = "陈**") String maskedName,
      @Nullable Marks marks,
      @Schema(description = "公示最后一日；有异议时顺延") @Nullable LocalDate lastDay) {

    static Noticed of(JobApplication it) {
      LocalDate lastDay =
          it.deadlines()
              .open(JobApplication.NOTICE)
              .map(Deadline::dueAt)
              .map(due -> WorkingDays.dateOf(due.minusMillis(1)))
              .orElse(null);
      return new Noticed(it.person().maskedName(), it.marks(), lastDay);
    }
  }
}
