package org.gonghui.org.recruitment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** An application as it is shown; the applicant sees no names of officers. */
@Schema(name = "JobApplication", description = "报名")
record ApplicationView(
    @Schema(example = "application-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "recruitment-01k6b3v2s9q0d5w8x7y6z4a3b2") String recruitmentId,
    @Schema(example = "u-bantian") String unionId,
    @Schema(example = "陈**") String maskedName,
    @Schema(example = "138****8000") String maskedPhone,
    @Schema(example = "110***********002X") String maskedIdentityNumber,
    Education education,
    ApplicationStatus status,
    @Nullable Marks marks,
    List<NoticeObjection> objections,
    @Schema(example = "工作经历与岗位要求不符") @Nullable String reason,
    @Nullable LocalDate hiredOn,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"qualification\"]") List<String> allowedSteps) {

  static ApplicationView of(JobApplication it, Viewer viewer, LegalTime law) {
    boolean own = viewer.is(it.personId());
    return new ApplicationView(
        it.id(),
        it.recruitmentId(),
        it.unionId(),
        it.person().maskedName(),
        it.person().maskedPhone(),
        it.person().maskedNumber(),
        it.education(),
        it.status(),
        it.marks(),
        own ? List.of() : it.objections(),
        it.reason(),
        it.hiredOn(),
        DeadlineView.of(it.deadlines(), law),
        JobApplicationStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> isOpen(step, it, viewer, own))
            .map(JobApplicationStep::key)
            .distinct()
            .toList());
  }

  private static boolean isOpen(
      JobApplicationStep step, JobApplication it, Viewer viewer, boolean own) {
    boolean other = viewer.has(Roles.OFFICER) && !own;
    return switch (step) {
      case WITHDRAWAL -> own || other;
      case QUALIFICATION, DISQUALIFICATION, HIRING ->
          other && !it.hands().contains(viewer.person());
      case EXAM, SELECTION, VETTING, NOTICE -> other;
      case OBJECTION -> other && !it.hasOpenObjection();
      case OBJECTION_DISMISSAL, OBJECTION_UPHOLDING ->
          other
              && it.objections().stream()
                  .anyMatch(one -> one.isOpen() && !one.enteredBy().equals(viewer.person()));
      case APPLICATION, EXAM_FAILURE, VETTING_FAILURE, NOTICE_END, CORRECTION, CLOSING -> false;
    };
  }
}
