package org.gonghui.org.instructors;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** An instructor as they are shown. */
@Schema(name = "Instructor", description = "集体协商指导员")
record InstructorView(
    @Schema(example = "instructor-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-bantian") String unionId,
    @Schema(example = "p-worker") @Nullable String personId,
    @Schema(example = "陈**") String maskedName,
    @Schema(example = "138****8000") String maskedPhone,
    @Schema(example = "110***********002X") String maskedIdentityNumber,
    @Schema(description = "联系区域", example = "[\"u-bantian\"]") List<String> area,
    InstructorStatus status,
    @Schema(example = "officer-bantian") String nominatedBy,
    @Schema(example = "officer-rights") @Nullable String decidedBy,
    @Nullable LocalDate appointedOn,
    @Nullable LocalDate until,
    List<InstructorTraining> trainings,
    List<Assignment> assignments,
    @Schema(example = "本人申请") @Nullable String reason,
    @Nullable LocalDate endedOn,
    @Schema(description = "有逾期未报告的派驻", example = "false") boolean overdue,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"training\"]") List<String> allowedSteps) {

  static InstructorView of(Instructor it, Viewer viewer, LegalTime law) {
    return new InstructorView(
        it.id(),
        it.unionId(),
        it.personId(),
        it.person().maskedName(),
        it.person().maskedPhone(),
        it.person().maskedNumber(),
        it.area().stream().sorted().toList(),
        it.status(),
        it.nominatedBy(),
        it.decidedBy(),
        it.appointedOn(),
        it.until(),
        it.trainings(),
        it.assignments().stream().sorted(Comparator.comparing(Assignment::id)).toList(),
        it.reason(),
        it.endedOn(),
        it.overdue(),
        DeadlineView.of(it.deadlines(), law),
        InstructorStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> isOpen(step, it, viewer))
            .map(InstructorStep::key)
            .toList());
  }

  private static boolean isOpen(InstructorStep step, Instructor it, Viewer viewer) {
    boolean own = viewer.is(it.personId());
    boolean other = viewer.has(Roles.OFFICER) && !own;
    return switch (step) {
      case TRAINING, ASSIGNMENT, ENDING -> other;
      case APPOINTMENT, REFUSAL, RENEWAL -> other && !it.nominatedBy().equals(viewer.person());
      case REPORT -> (own || viewer.has(Roles.OFFICER)) && !it.open().isEmpty();
      case NOMINATION, TERM_END, CORRECTION, REMINDER, OVERDUE -> false;
    };
  }
}
