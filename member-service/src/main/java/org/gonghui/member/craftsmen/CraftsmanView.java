package org.gonghui.member.craftsmen;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A craftsman as answers show them. */
@Schema(name = "Craftsman", description = "工匠库人员")
record CraftsmanView(
    @Schema(example = "craftsman-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
    @Schema(example = "u-hangjia") String unionId,
    Mastery mastery,
    CraftsmanStatus status,
    @Schema(example = "officer-publicity") @Nullable String decidedBy,
    @Schema(description = "不予入库或退出的理由", example = "证书过期") @Nullable String reason,
    @Schema(description = "逾期", example = "false") boolean escalated,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"confirmation\", \"refusal\"]") List<String> allowedSteps) {

  private static final WorkflowTable<CraftsmanStatus, CraftsmanStep> TABLE =
      WorkflowTable.of(CraftsmanStep.class);

  static CraftsmanView of(Craftsman it, Viewer viewer, CraftsmanService service, LegalTime law) {
    boolean own = viewer.is(it.personId());
    boolean decides = service.mayDecide(viewer, it);
    return new CraftsmanView(
        it.id(),
        it.memberId(),
        it.unionId(),
        it.mastery(),
        it.status(),
        it.decidedBy(),
        it.reason(),
        it.escalated(),
        DeadlineView.of(it.deadlines(), law),
        TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> !own && (decides || step.timeLimit().isEmpty()))
            .map(Step::key)
            .toList());
  }
}
