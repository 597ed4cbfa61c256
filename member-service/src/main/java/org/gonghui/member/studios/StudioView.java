package org.gonghui.member.studios;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.assessment.Assessment;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A studio as answers show it. */
@Schema(name = "Studio", description = "劳模和工匠人才创新工作室")
record StudioView(
    @Schema(example = "studio-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-hangjia") String unionId,
    @Schema(example = "航嘉电源创新工作室") String name,
    HonourLevel level,
    @Schema(description = "领衔人", example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2")
        String leaderMemberId,
    @Schema(description = "领衔人会籍已终止，待另定", example = "false") boolean leaderless,
    @Schema(example = "电源技术") String field,
    StudioStatus status,
    @Schema(description = "等次", example = "MODEL") @Nullable String grade,
    List<InspectionView> inspections,
    List<Project> projects,
    @Schema(description = "逾期", example = "false") boolean overdue,
    @Schema(example = "连续两年没有活动") @Nullable String withdrawnBecause,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"inspection\"]") List<String> allowedSteps) {

  /** A scored inspection as answers show it. */
  @Schema(name = "StudioInspection", description = "验收与复评")
  record InspectionView(
      LocalDate on,
      @Schema(example = "[\"officer-rights\", \"officer-bantian\"]") List<String> inspectors,
      @Schema(example = "现场查看场地、设备和台账") String evidence,
      @Schema(example = "innovation-studio") String standard,
      @Schema(description = "所依标准的施行日期", example = "2023-01-01") LocalDate standardFrom,
      @Schema(example = "{\"leader\": 18, \"team\": 12}") Map<String, Integer> points,
      @Schema(example = "92") int total,
      @Schema(example = "MODEL") @Nullable String grade,
      @Schema(description = "未达到的必备项", example = "[\"place\"]") List<String> missing) {

    static InspectionView of(Inspection it) {
      Assessment made = it.assessment();
      return new InspectionView(
          it.on(),
          it.inspectors(),
          it.evidence(),
          made.standard(),
          made.holdsFrom(),
          new TreeMap<>(made.points()),
          made.total(),
          made.grade(),
          made.missing());
    }
  }

  static StudioView of(Studio it, Viewer viewer, StudioService service, LegalTime law) {
    return new StudioView(
        it.id(),
        it.unionId(),
        it.name(),
        it.level(),
        it.leaderMemberId(),
        it.leaderless(),
        it.field(),
        it.status(),
        it.grade(),
        it.inspections().stream().map(InspectionView::of).toList(),
        it.projects(),
        it.overdue(),
        it.withdrawnBecause(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, service));
  }

  private static List<String> steps(Studio it, Viewer viewer, StudioService service) {
    List<String> steps = new ArrayList<>();
    boolean decides = service.mayDecide(viewer, it);
    boolean names = service.mayName(viewer, it);
    if (names && !it.leaderless() && StudioStep.CREATION.allowed(it.status())) {
      steps.add("inspection");
    }
    if (StudioStep.PROJECT.allowed(it.status()) && viewer.has(Roles.OFFICER)) {
      steps.add("project");
    }
    if (names && !it.leaderless() && StudioStep.REASSESSMENT.allowed(it.status())) {
      steps.add("reassessment");
    }
    if (names && StudioStep.TITLE_WITHDRAWAL.allowed(it.status())) {
      steps.add("title-withdrawal");
    }
    if (decides && it.leaderless() && StudioStep.LEADER_APPOINTMENT.allowed(it.status())) {
      steps.add("leader-appointment");
    }
    return steps;
  }
}
