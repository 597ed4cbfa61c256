package org.gonghui.org.enterpriseplans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the plan for an enterprise is, at a glance. */
@Schema(name = "EnterprisePlanGlance", description = "一企一策进展")
public record PlanGlance(
    @Schema(example = "enterprise-plan-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    Goal.Kind goal,
    LocalDate by,
    PlanStatus status,
    @Schema(example = "4") int steps,
    @Schema(example = "2") long done,
    @Schema(example = "1") long overdue,
    @Schema(description = "下一项措施的期限") @Nullable LocalDate nextDueOn) {

  static PlanGlance of(EnterprisePlan it) {
    List<Measure> open = it.measures().stream().filter(step -> !step.isDone()).toList();
    boolean runs = it.status() == PlanStatus.OPEN;
    return new PlanGlance(
        it.id(),
        it.goal().kind(),
        it.goal().by(),
        it.status(),
        it.measures().size(),
        it.measures().size() - open.size(),
        runs ? open.stream().filter(Measure::overdue).count() : 0,
        runs
            ? open.stream().map(Measure::dueOn).min(Comparator.naturalOrder()).orElse(null)
            : null);
  }
}
