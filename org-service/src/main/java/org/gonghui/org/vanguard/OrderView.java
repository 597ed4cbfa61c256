package org.gonghui.org.vanguard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** An order as it is shown. */
@Schema(name = "VanguardOrder", description = "任务单")
record OrderView(
    @Schema(example = "order-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-bantian") String unionId,
    @Schema(example = "tasklist-01k6b3v2s9q0d5w8x7y6z4a3b2") String listId,
    @Schema(example = "2023") int year,
    @Schema(example = "founding") String item,
    @Schema(example = "指导航嘉工业园两家百人企业建会") String task,
    @Schema(description = "分值", example = "10") int points,
    LocalDate dueOn,
    OrderStatus status,
    @Schema(description = "接单队员", example = "vanguard-01k6b3v2s9q0d5w8x7y6z4a3b2")
        @Nullable String memberId,
    @Nullable LocalDate takenOn,
    List<Delivery> deliveries,
    @Nullable Quality quality,
    @Schema(description = "积分", example = "12") @Nullable Integer score,
    @Schema(description = "积分所依规则", example = "vanguard.score") @Nullable String scoreRule,
    @Schema(description = "积分所依规则的版本；早前验收的为空") @Nullable AppliedRule scoreVersion,
    @Schema(example = "officer-organizing") @Nullable String acceptedBy,
    @Schema(example = "企业已自行建会") @Nullable String endedBecause,
    @Schema(description = "逾期未交付", example = "false") boolean overdue,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"taking\"]") List<String> allowedSteps) {

  static OrderView of(VanguardOrder it, Viewer viewer, LegalTime law) {
    Taker taker = it.taker();
    return new OrderView(
        it.id(),
        it.unionId(),
        it.listId(),
        it.year(),
        it.item(),
        it.task(),
        it.points(),
        it.dueOn(),
        it.status(),
        taker == null ? null : taker.memberId(),
        taker == null ? null : taker.on(),
        it.deliveries(),
        it.quality(),
        it.score(),
        it.score() == null ? null : Rules.SCORE,
        it.scoreVersion(),
        it.acceptedBy(),
        it.endedBecause(),
        it.overdue(),
        DeadlineView.of(it.deadlines(), law),
        VanguardOrderStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> isOpen(step, it, viewer))
            .map(VanguardOrderStep::key)
            .toList());
  }

  private static boolean isOpen(VanguardOrderStep step, VanguardOrder it, Viewer viewer) {
    boolean own = it.taker() != null && viewer.is(it.taker().personId());
    return switch (step) {
      case TAKING, CANCELLATION -> true;
      case GIVING_BACK, DELIVERY -> own;
      case ACCEPTANCE, SENDING_BACK -> !own && !it.publishedBy().equals(viewer.person());
      case PUBLICATION, REMINDER, OVERDUE -> false;
    };
  }
}
