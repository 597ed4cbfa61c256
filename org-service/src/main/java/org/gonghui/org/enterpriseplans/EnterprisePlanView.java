package org.gonghui.org.enterpriseplans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A plan as it is shown. */
@Schema(name = "EnterprisePlan")
record EnterprisePlanView(
    @Schema(example = "enterprise-plan-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-xiangjiaotang") String unionId,
    @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") String enterpriseId,
    Goal goal,
    PlanStatus status,
    @Schema(example = "2023-09-20") LocalDate openedOn,
    List<StepView> steps,
    @Schema(description = "one of its steps is (措施逾期)") boolean overdue,
    @Nullable LocalDate endedOn,
    @Schema(example = "企业已迁出本区。") @Nullable String closedBecause,
    List<DeadlineView> deadlines,
    @Schema(
            description = "steps that the caller can take now: POST …/{step}",
            example = "[\"step\", \"step-done\"]")
        List<String> allowedSteps) {

  static EnterprisePlanView of(EnterprisePlan it, Viewer viewer, LegalTime law) {
    return new EnterprisePlanView(
        it.id(),
        it.unionId(),
        it.enterpriseId(),
        it.goal(),
        it.status(),
        it.openedOn(),
        it.measures().stream().map(StepView::of).toList(),
        it.overdue(),
        it.endedOn(),
        it.closedBecause(),
        DeadlineView.of(it.deadlines(), law),
        EnterprisePlanStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> step != EnterprisePlanStep.COMPLETION)
            .map(EnterprisePlanStep::key)
            .toList());
  }

  /** A step of it. */
  @Schema(name = "EnterprisePlanMeasure")
  record StepView(
      @Schema(example = "1") int number,
      @Schema(example = "走访企业负责人，说明建会政策") String title,
      @Schema(example = "p-worker") String ownerId,
      @Schema(example = "社区工会工作者") String ownerAs,
      @Schema(example = "2023-10-20") LocalDate dueOn,
      boolean overdue,
      @Nullable LocalDate doneOn,
      @Schema(example = "p-worker") @Nullable String doneBy,
      @Schema(example = "走访记录 visit-01k6b3v2s9q0d5w8x7y6z4a3b2") @Nullable String evidence) {

    static StepView of(Measure it) {
      Measure.Done done = it.done();
      return new StepView(
          it.number(),
          it.title(),
          it.ownerId(),
          it.ownerAs(),
          it.dueOn(),
          it.overdue(),
          done == null ? null : done.on(),
          done == null ? null : done.by(),
          done == null ? null : done.evidence());
    }
  }
}
