package org.gonghui.org.founding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.kernel.LegalTime;
import org.gonghui.org.approval.Authority;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.law.StepRules;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A founding as it is shown. */
@Schema(name = "UnionFounding")
record UnionFoundingView(
    @Schema(example = "founding-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-xiangjiaotang") String superiorId,
    @Schema(description = "the id that the union will have, or has", example = "u-hangjia")
        String newUnionId,
    FoundingStatus status,
    FoundingPlan plan,
    @Schema(description = "members of all enterprises together", example = "320") int members,
    @Schema(
            description = "who prepared it or applied for it, and so cannot decide",
            example = "[\"officer-hangjia\"]")
        Set<String> applicants,
    @Schema(description = "who decides until when, in the order in which the matter goes up")
        List<Authority> authorities,
    @Schema(description = "the union that has to decide now", example = "u-xiangjiaotang")
        @Nullable String decidingUnionId,
    @Schema(example = "officer-xiangjiaotang") @Nullable String decidedBy,
    @Schema(description = "why it was refused", example = "筹备组名单与企业不符") @Nullable String reason,
    @Schema(description = "what was answered to the last refusal", example = "已更正筹备组名单")
        @Nullable String answer,
    @Schema(description = "which rules its steps followed, in the versions of then (所依规则)")
        List<StepRules> appliedRules,
    List<DeadlineView> deadlines,
    @Schema(
            description = "steps that the caller can take now: POST …/{step}",
            example = "[\"approval\", \"refusal\"]")
        List<String> allowedSteps) {

  static UnionFoundingView of(UnionFounding it, Viewer viewer, boolean mayDecide, LegalTime law) {
    Decision decision = it.decision();
    boolean waits =
        it.deadlines().open(DecisionTime.DEADLINE).isPresent()
            || it.deadlines().isMissed(DecisionTime.DEADLINE);
    return new UnionFoundingView(
        it.id(),
        it.superior(),
        it.newUnionId(),
        it.status(),
        FoundingPlan.of(it.plan()),
        it.plan().members(),
        it.applicants(),
        decision.authorities(),
        waits ? decision.authority().unionId() : null,
        decision.by(),
        decision.reason(),
        it.answer(),
        it.appliedRules(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, mayDecide).map(UnionFoundingStep::key).toList());
  }

  private static Stream<UnionFoundingStep> steps(
      UnionFounding it, Viewer viewer, boolean mayDecide) {
    return UnionFoundingStep.TABLE.allowed(it.status(), viewer.roles()).stream()
        .filter(step -> mayDecide || !step.isDecision());
  }
}
