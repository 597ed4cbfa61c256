package org.gonghui.member.degrees;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.degrees.DegreeApplication.Standing;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** An application as answers show it. */
@Schema(name = "DegreeApplication", description = "圆梦计划申请")
record ApplicationView(
    @Schema(example = "degree-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "degree-programme-01k6b3v2s9q0d5w8x7y6z4a3b2") String programmeId,
    @Schema(description = "所在工会", example = "u-hangjia") String unionId,
    @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
    @Schema(description = "院校", example = "深圳开放大学") String school,
    @Schema(description = "专业", example = "机电一体化") String major,
    List<Paper> papers,
    DegreeStatus status,
    @Schema(description = "得分", example = "88") @Nullable Integer points,
    @Schema(description = "逾期未审核") boolean escalated,
    @Schema(example = "材料不齐") @Nullable String reason,
    @Schema(description = "身份证号更正后的复核") @Nullable DoubtView doubt,
    @Schema(description = "资助") @Nullable Money grant,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"recommendation\", \"refusal\"]") List<String> allowedSteps) {

  private static final WorkflowTable<DegreeStatus, DegreeStep> TABLE =
      WorkflowTable.of(DegreeStep.class);
  private static final Set<DegreeStep> SELECTING =
      Set.of(DegreeStep.SELECTION, DegreeStep.ENROLMENT);
  private static final Set<DegreeStep> GOING_ON =
      Set.of(DegreeStep.RECOMMENDATION, DegreeStep.SELECTION, DegreeStep.ENROLMENT);

  /**
   * What a corrected identity number put in doubt.
   *
   * @param condition the code of the refusal that it would have been
   */
  @Schema(name = "DegreeDoubt", description = "待复核的条件")
  record DoubtView(
      @Schema(example = "degree.too-old") String condition,
      @Schema(description = "年龄上限（周岁）", example = "45") int oldest,
      @Schema(example = "degree.conditions") String rule,
      @Schema(example = "本系统规定（圆梦计划条件以年度方案为准）") String source,
      Instant since,
      @Schema(description = "待复核", example = "true") boolean open,
      @Schema(description = "复核通过的理由", example = "年度方案允许适当放宽") @Nullable String clearedBecause) {

    static @Nullable DoubtView of(DegreeApplication application, LegalTime law) {
      Doubt it = application.standing().doubt();
      return it == null
          ? null
          : new DoubtView(
              it.code(),
              it.oldest(),
              it.rule(),
              law.rule(it.rule(), it.since()).source(),
              it.since(),
              application.isInDoubt(),
              it.clearedBecause());
    }
  }

  static ApplicationView of(
      DegreeApplication it, Viewer viewer, DegreeService service, LegalTime law) {
    Standing standing = it.standing();
    return new ApplicationView(
        it.id(),
        it.programmeId(),
        it.unionId(),
        it.memberId(),
        it.course().school(),
        it.course().major(),
        it.course().papers(),
        standing.status(),
        standing.points(),
        standing.escalated(),
        standing.reason(),
        DoubtView.of(it, law),
        it.grant(),
        DeadlineView.of(it.deadlines(), law),
        steps(viewer, service, it));
  }

  private static List<String> steps(Viewer viewer, DegreeService service, DegreeApplication it) {
    boolean own = viewer.is(it.personId());
    boolean selecting = service.isSelecting(viewer, it);
    return TABLE.allowed(it.status(), viewer.roles()).stream()
        .filter(step -> !own || step == DegreeStep.LEAVING)
        .filter(step -> selecting || !SELECTING.contains(step))
        .filter(step -> selecting || step != DegreeStep.REFUSAL || it.isBeforeUnion())
        .filter(step -> step != DegreeStep.CLEARANCE || it.isInDoubt())
        .filter(step -> !it.isInDoubt() || !GOING_ON.contains(step))
        .filter(step ->
            step != DegreeStep.REFUSAL || it.status() != DegreeStatus.CHOSEN || it.isInDoubt())
        .map(Step::key)
        .toList();
  }
}
