package org.gonghui.rights.legalaid;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;

/**
 * What runs on a case, as other services are told it: the union's own times and the worker's
 * limitations.
 *
 * @param law rules and calendar to count by
 */
record CasePeriods(LegalTime law) {

  List<RunningPeriod> of(LegalAidCase it) {
    List<RunningPeriod> all = new ArrayList<>();
    it.deadlines().open().forEach(one -> all.add(owed(one)));
    for (Limitation one : it.limitations(law)) {
      LocalDate from = one.from();
      LocalDate lastDay = one.lastDay();
      if (from != null && lastDay != null) {
        all.add(new RunningPeriod(one.name(), one.rule().id(), from, lastDay, one.bindsWorker()));
      }
    }
    return all;
  }

  private static RunningPeriod owed(Deadline it) {
    return new RunningPeriod(
        it.name(),
        it.rule(),
        WorkingDays.dateOf(it.startedAt()),
        WorkingDays.dateOf(it.dueAt().minus(1, ChronoUnit.MILLIS)),
        false);
  }
}
