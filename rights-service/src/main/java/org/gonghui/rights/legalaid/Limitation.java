package org.gonghui.rights.legalaid;

import java.time.LocalDate;
import org.gonghui.kernel.LegalRule;
import org.jspecify.annotations.Nullable;

/**
 * A day after which somebody comes too late.
 *
 * @param name what is to be done until then
 * @param rule the rule that sets it
 * @param bindsWorker true where the worker loses by it; false where it binds the employer
 * @param from the day of the event; null while the time does not run
 * @param lastDay the last day; null while the time does not run
 */
record Limitation(
    String name,
    LegalRule rule,
    boolean bindsWorker,
    @Nullable LocalDate from,
    @Nullable LocalDate lastDay) {

  private static final int WARNING_DAYS = 30;

  boolean passed(LocalDate today) {
    return lastDay != null && today.isAfter(lastDay);
  }

  /** True within 30 days of the end. */
  boolean warns(LocalDate today) {
    return lastDay != null && !passed(today) && !lastDay.isAfter(today.plusDays(WARNING_DAYS));
  }

  /**
   * True where fewer than so many days are left for the worker to act: 距法定时效或者期限届满不足七日 (法律援助法
   * 第四十四条). The last day ends at 24:00.
   */
  boolean presses(LocalDate today, long days) {
    return bindsWorker
        && lastDay != null
        && !passed(today)
        && lastDay.isBefore(today.plusDays(days));
  }
}
