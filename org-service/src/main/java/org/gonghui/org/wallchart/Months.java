package org.gonghui.org.wallchart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.gonghui.org.plan.WorkPlan;

/** The months of a plan's year up to a day, each by the last day that is known of it. */
final class Months {

  private Months() {}

  static List<LocalDate> of(WorkPlan plan, LocalDate on) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> YearMonth.of(plan.year(), month))
        .filter(it -> !it.atDay(1).isAfter(on))
        .map(it -> it.atEndOfMonth().isAfter(on) ? on : it.atEndOfMonth())
        .toList();
  }
}
