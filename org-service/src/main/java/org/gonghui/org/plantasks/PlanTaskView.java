package org.gonghui.org.plantasks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.files.FileType;
import org.gonghui.platform.files.Proof;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A task as it is shown. */
@Schema(name = "PlanTask", description = "工作要点任务")
record PlanTaskView(
    @Schema(example = "plan-task-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-bantian") String unionId,
    @Schema(example = "2023") int year,
    @Schema(description = "number of the point", example = "29") int item,
    @Schema(
            description = "the task that it is a part of",
            example = "plan-task-01k6b3v2s9q0d5w8x7y6z4a3b1")
        @Nullable String partOf,
    @Schema(description = "1 for a task that is part of none", example = "1") int level,
    @Schema(example = "完成辖区百人以上企业建会摸底") String title,
    @Schema(example = "逐家走访，建立台账。") @Nullable String text,
    @Schema(description = "责任人", example = "p-worker") String ownerId,
    @Schema(example = "街道总工会副主席") String ownerAs,
    @Schema(example = "2023-11-30") LocalDate dueOn,
    @Schema(description = "the union that gave it", example = "u-longgang") String givenBy,
    @Schema(
            description =
                "the union that decides on it: the one that gave it, or after a move its like"
                    + " above",
            example = "u-longgang")
        String decidingUnionId,
    @Schema(example = "2023-09-20") LocalDate openedOn,
    TaskStatus status,
    @Schema(description = "done, in percent", example = "60") int percent,
    @Schema(description = "逾期", example = "false") boolean overdue,
    @Schema(description = "逾期未核实", example = "false") boolean unconfirmed,
    List<ProgressView> progress,
    List<ProofView> evidence,
    @Nullable ClosedView completion,
    @Nullable ClosedView ending,
    List<DeadlineView> deadlines,
    @Schema(
            description = "steps that the caller can take now: POST …/{step}",
            example = "[\"progress\", \"evidence\", \"completion\"]")
        List<String> allowedSteps) {

  static PlanTaskView of(PlanTask it, Viewer viewer, TaskHands hands, LegalTime law) {
    Assignment what = it.assignment();
    return new PlanTaskView(
        it.id(),
        it.unionId(),
        it.year(),
        it.item(),
        it.parentId(),
        it.level(),
        what.title(),
        what.text(),
        what.ownerId(),
        what.ownerAs(),
        what.dueOn(),
        what.givenBy(),
        hands.decider(it),
        it.openedOn(),
        it.status(),
        it.percent(),
        it.overdue(),
        it.unconfirmed(),
        it.progress().stream().map(ProgressView::of).toList(),
        it.evidence().stream().map(ProofView::of).toList(),
        ClosedView.of(it.completion()),
        ClosedView.of(it.ending()),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, hands));
  }

  private static List<String> steps(PlanTask it, Viewer viewer, TaskHands hands) {
    boolean gives = hands.isGiver(viewer, it);
    boolean does = hands.isDoing(viewer, it);
    Closed reported = it.completion();
    boolean own =
        viewer.is(it.assignment().ownerId()) || reported != null && viewer.is(reported.by());
    List<String> steps = new ArrayList<>();
    for (PlanTaskStep step : PlanTaskStep.TABLE.allowed(it.status(), viewer.roles())) {
      boolean may =
          switch (step) {
            case PROGRESS, EVIDENCE, COMPLETION -> does;
            case ASSIGNMENT -> hands.isActing(viewer, it);
            case EVIDENCE_REMOVAL -> does && !it.evidence().isEmpty();
            case EXTENSION -> gives && !it.overdue();
            case CONFIRMATION, RETURN -> gives && !own;
            case CANCELLATION -> gives && !viewer.is(it.assignment().ownerId());
            case OPENING, CLOSING, REMINDER, OVERDUE, UNCONFIRMED -> false;
          };
      if (may) {
        steps.add(step.key());
      }
    }
    return steps;
  }

  /** How far it was. */
  @Schema(name = "PlanTaskProgress", description = "进展")
  record ProgressView(
      LocalDate on,
      @Schema(example = "p-worker") String by,
      @Schema(example = "60") int percent,
      @Schema(example = "已走访十二家，八家有建会意愿。") String text) {

    static ProgressView of(Progress it) {
      return new ProgressView(it.on(), it.by(), it.percent(), it.text());
    }
  }

  /** A file as it is listed. */
  @Schema(name = "PlanTaskEvidence", description = "佐证材料")
  record ProofView(
      @Schema(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "走访台账") String title,
      FileType type,
      @Schema(description = "字节数", example = "204800") long size,
      @Schema(example = "9f2c4e6a8b0d1f3355779911bbddff00224466881133557799aaccee02468ace")
          String sha256,
      @Schema(example = "p-worker") String by,
      Instant at) {

    static ProofView of(Proof it) {
      return new ProofView(
          it.file().id(),
          it.title(),
          it.file().type(),
          it.file().size(),
          it.file().sha256(),
          it.file().by(),
          it.file().at());
    }
  }

  /** That it was reported as done, or ended. */
  @Schema(name = "PlanTaskClosing", description = "申报、核实或取消")
  record ClosedView(
      LocalDate on,
      @Schema(example = "officer-bantian") String by,
      @Schema(example = "二十家企业全部走访，台账齐全。") String text) {

    static @Nullable ClosedView of(@Nullable Closed it) {
      return it == null ? null : new ClosedView(it.on(), it.by(), it.text());
    }
  }
}
