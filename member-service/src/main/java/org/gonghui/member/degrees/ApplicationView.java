package org.gonghui.member.degrees;

import io.swagger.v3.oas.annotations.media.Schema;
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
    @Schema(description = "资助") @Nullable Money grant,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"recommendation\", \"refusal\"]") List<String> allowedSteps) {

  private static final WorkflowTable<DegreeStatus, DegreeStep> TABLE =
      WorkflowTable.of(DegreeStep.class);
  private static final Set<DegreeStep> SELECTING =
      Set.of(DegreeStep.SELECTION, DegreeStep.ENROLMENT);

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
        .filter(
            step -> selecting || step != DegreeStep.REFUSAL || it.status() == DegreeStatus.APPLIED)
        .map(Step::key)
        .toList();
  }
}
