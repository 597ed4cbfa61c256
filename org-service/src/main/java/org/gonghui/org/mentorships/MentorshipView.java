package org.gonghui.org.mentorships;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A pair as it is shown. */
@Schema(name = "Mentorship", description = "师徒结对")
record MentorshipView(
    @Schema(example = "mentorship-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(description = "徒弟所在工会", example = "u-bantian") String unionId,
    @Schema(example = "worker-01k6b3v2s9q0d5w8x7y6z4a3b2") String mentorId,
    @Schema(example = "worker-01k6b3v2s9q0d5w8x7y6z4a3b3") String apprenticeId,
    MentorshipStatus status,
    LocalDate from,
    LocalDate until,
    @Schema(example = "能独立指导企业建会") String goals,
    List<Guidance> guidance,
    Mentorship.@Nullable Result result,
    @Schema(example = "已能独立开展建会指导") @Nullable String remark,
    @Nullable LocalDate endedOn,
    @Schema(description = "期满未评定", example = "false") boolean overdue,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"guidance\"]") List<String> allowedSteps) {

  static MentorshipView of(Mentorship it, Viewer viewer, LegalTime law) {
    return new MentorshipView(
        it.id(),
        it.unionId(),
        it.mentorId(),
        it.apprenticeId(),
        it.status(),
        it.from(),
        it.until(),
        it.goals(),
        it.guidance(),
        it.result(),
        it.remark(),
        it.endedOn(),
        it.overdue(),
        DeadlineView.of(it.deadlines(), law),
        MentorshipStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> isOpen(step, it, viewer))
            .map(MentorshipStep::key)
            .toList());
  }

  private static boolean isOpen(MentorshipStep step, Mentorship it, Viewer viewer) {
    boolean own = viewer.isAmong(it.persons());
    return switch (step) {
      case GUIDANCE -> own || viewer.has(Roles.OFFICER);
      case CONCLUSION -> !own && !it.pairedBy().equals(viewer.person());
      case ENDING -> true;
      case PAIRING, FOLLOWING, LEAVING, REMINDER, OVERDUE -> false;
    };
  }
}
