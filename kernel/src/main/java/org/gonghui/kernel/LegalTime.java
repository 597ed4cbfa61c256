package org.gonghui.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force and the calendar to count by: what a decision needs to start a legal period.
 *
 * @param rules the catalogue of rules
 * @param calendar working days and holidays
 */
public record LegalTime(LegalRules rules, WorkingDays calendar) {

  /** The rule with this id in the version that holds at this moment. */
  public LegalRule rule(String id, Instant at) {
    return rules.at(id, WorkingDays.dateOf(at));
  }

  /**
   * When the rule's period, begun by an event at this moment, has passed. No period began before
   * there was the rule: what happened earlier counts as of the rule's first day.
   */
  public Instant dueAt(String ruleId, Instant event) {
    Instant begun = begun(ruleId, event);
    return LegalPeriod.of(rule(ruleId, begun)).dueAt(begun, calendar);
  }

  /** The version by which the rule's period is counted that an event at this moment began. */
  public LegalRule counting(String ruleId, Instant event) {
    return rule(ruleId, begun(ruleId, event));
  }

  private Instant begun(String ruleId, Instant event) {
    return rules
        .since(ruleId)
        .map(it -> it.atStartOfDay(WorkingDays.ZONE).toInstant())
        .filter(event::isBefore)
        .orElse(event);
  }

  /** The last day of the rule's period begun by an event on this date, counted in the same way. */
  public LocalDate lastDay(String ruleId, LocalDate event) {
    LocalDate begun = rules.since(ruleId).filter(event::isBefore).orElse(event);
    return LegalPeriod.of(rules.at(ruleId, begun)).lastDay(begun, calendar);
  }

  /**
   * Starts the rule's period on a case.
   *
   * @param remindBefore how long before its end the reminder comes; null for none
   */
  public Deadlines start(
      Deadlines running, String name, String ruleId, Instant now, @Nullable Duration remindBefore) {
    return running.start(name, rule(ruleId, now), now, dueAt(ruleId, now), remindBefore);
  }
}
