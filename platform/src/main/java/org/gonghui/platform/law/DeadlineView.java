package org.gonghui.platform.law;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A legal period as answers show it: until when, by which rule, from which source.
 *
 * @param name what it is for
 * @param status whether it runs
 * @param startedAt when it began
 * @param lastDay the last day on which the step can still be taken, in Asia/Shanghai
 * @param dueAt the moment at which it has passed
 * @param rule id of the rule
 * @param source the article it comes from
 * @param reason why it was extended or suspended
 */
@Schema(name = "Deadline", description = "法定期限")
public record DeadlineView(
    @Schema(example = "decision") String name,
    Deadline.Status status,
    Instant startedAt,
    LocalDate lastDay,
    Instant dueAt,
    @Schema(example = "legal-aid.decision") String rule,
    @Schema(example = "法律援助法 第四十三条") String source,
    @Schema(example = "等待补充材料") @Nullable String reason) {

  /** All periods of a case, in the order in which they were started. */
  public static List<DeadlineView> of(Deadlines deadlines, LegalTime law) {
    return deadlines.all().stream().map(it -> of(it, law)).toList();
  }

  private static DeadlineView of(Deadline it, LegalTime law) {
    LegalRule rule = law.counting(it.rule(), it.startedAt());
    return new DeadlineView(
        it.name(),
        it.status(),
        it.startedAt(),
        WorkingDays.dateOf(it.dueAt().minus(1, ChronoUnit.MILLIS)),
        it.dueAt(),
        rule.id(),
        rule.source(),
        it.reason());
  }
}
