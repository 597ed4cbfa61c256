package org.gonghui.rights.periods;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.kernel.LegalPeriod;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.WorkingDays;

/**
 * A legal period counted out.
 *
 * @param rule id of the rule
 * @param source the article it comes from
 * @param text what the rule says
 * @param confirmed whether its published text was seen
 * @param from the day of the event, which is not counted
 * @param lastDay the last day on which the step can still be taken
 * @param dueAt the moment at which the period has passed: 24:00 of the last day
 * @param movedByHoliday true where the last day moved out of a weekend or holiday
 * @param calendarKnown false where the holidays of the last day's year were not announced yet
 */
@Schema(name = "LegalPeriod", description = "法定期限的计算结果")
record LegalPeriodView(
    @Schema(example = "legal-aid.decision") String rule,
    @Schema(example = "法律援助法 第四十三条") String source,
    @Schema(example = "法律援助机构应当自收到法律援助申请之日起七日内进行审查，作出是否给予法律援助的决定。") String text,
    boolean confirmed,
    @Schema(example = "2026-09-28") LocalDate from,
    @Schema(example = "2026-10-08") LocalDate lastDay,
    @Schema(example = "2026-10-08T16:00:00Z") Instant dueAt,
    @Schema(example = "true") boolean movedByHoliday,
    @Schema(example = "true") boolean calendarKnown) {

  static LegalPeriodView of(
      LegalRule rule, LegalPeriod period, LocalDate from, WorkingDays calendar) {
    LocalDate lastDay = period.lastDay(from, calendar);
    return new LegalPeriodView(
        rule.id(),
        rule.source(),
        rule.text(),
        rule.confirmed(),
        from,
        lastDay,
        lastDay.plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant(),
        !lastDay.equals(period.countedDay(from, calendar)),
        calendar.covers(lastDay.getYear()));
  }
}
