package org.gonghui.member.courses;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.courses.Progress.Feedback;
import org.gonghui.member.courses.Progress.Session;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** An order as answers show it. */
@Schema(name = "CourseOrder", description = "点单")
record OrderView(
    @Schema(example = "course-order-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "course-01k6b3v2s9q0d5w8x7y6z4a3b2") String courseId,
    @Schema(example = "电工技能提升") String title,
    @Schema(description = "点单工会", example = "u-hangjia") String unionId,
    @Schema(description = "开课单位", example = "u-longgang") String offeredBy,
    @Schema(description = "预计人数", example = "45") int headcount,
    @Schema(example = "2023-10-09") LocalDate from,
    @Schema(example = "2023-10-31") LocalDate until,
    @Schema(description = "本年度已开过此课") boolean again,
    OrderStatus status,
    @Schema(description = "逾期未答复或未排课") boolean escalated,
    @Schema(description = "场次编号", example = "7") @Nullable Integer session,
    @Schema(example = "2023-10-18") @Nullable LocalDate on,
    @Schema(example = "航嘉公司培训室") @Nullable String place,
    @Schema(description = "实到人数", example = "42") @Nullable Integer attended,
    @Schema(description = "评分", example = "5") @Nullable Integer score,
    @Schema(example = "讲得实用") @Nullable String feedback,
    @Schema(example = "讲师档期已满") @Nullable String reason,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"confirmation\", \"refusal\"]") List<String> allowedSteps) {

  private static final WorkflowTable<OrderStatus, CourseOrderStep> TABLE =
      WorkflowTable.of(CourseOrderStep.class);
  private static final Set<CourseOrderStep> OFFERERS =
      Set.of(
          CourseOrderStep.CONFIRMATION,
          CourseOrderStep.REFUSAL,
          CourseOrderStep.SCHEDULE,
          CourseOrderStep.HOLDING);

  static OrderView of(CourseOrder it, Viewer viewer, CourseOrderService service, LegalTime law) {
    Progress progress = it.progress();
    Session session = progress.session();
    Feedback feedback = progress.feedback();
    return new OrderView(
        it.id(),
        it.courseId(),
        it.offer().title(),
        it.unionId(),
        it.offeredBy(),
        it.wish().headcount(),
        it.wish().from(),
        it.wish().until(),
        it.again(),
        progress.status(),
        progress.escalated(),
        progress.seat(),
        session == null ? null : session.on(),
        session == null ? null : session.place(),
        progress.attended(),
        feedback == null ? null : feedback.score(),
        feedback == null ? null : feedback.text(),
        progress.reason(),
        DeadlineView.of(it.deadlines(), law),
        steps(viewer, service, it));
  }

  /** Who offers answers and holds, who ordered rates; both can cancel. */
  private static List<String> steps(Viewer viewer, CourseOrderService service, CourseOrder it) {
    if (!service.actsFor(viewer, it)) {
      return List.of();
    }
    boolean offerer = service.isOfferer(viewer, it);
    return TABLE.allowed(it.status(), viewer.roles()).stream()
        .filter(step -> offerer || !OFFERERS.contains(step))
        .filter(step ->
            step != CourseOrderStep.FEEDBACK || !offerer && it.progress().feedback() == null)
        .map(Step::key)
        .toList();
  }
}
