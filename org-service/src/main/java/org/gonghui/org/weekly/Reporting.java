package org.gonghui.org.weekly;

import static org.gonghui.org.weekly.WeeklyReportStep.CORRECTION;
import static org.gonghui.org.weekly.WeeklyReportStep.OPENING;
import static org.gonghui.org.weekly.WeeklyReportStep.SENDING;
import static org.gonghui.org.weekly.WeeklyReportStep.TEXT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.contracts.WeeklyReportEvent.WeeklyReportSent;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/** The steps of a weekly report. */
final class Reporting {

  private final LegalTime law;
  private final Instant now;

  /** Decides by the rules in force now. */
  Reporting(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
  }

  /**
   * The report on a week, which may be over already: its period is that of the week all the same.
   */
  Change<WeeklyReport> open(String unionId, String reportsTo, Week week) {
    WeeklyReport made =
        new WeeklyReport(
            WeeklyReport.idOf(unionId, week),
            unionId,
            reportsTo,
            week.key(),
            week.monday(),
            week.sunday(),
            WeeklyStatus.OPEN,
            false,
            List.of(),
            List.of(),
            null,
            null,
            null,
            period(week));
    return Change.of(made, OPENING.key());
  }

  private Deadlines period(Week week) {
    Instant end = startOf(week.sunday());
    LegalRule rule = law.rule(Rules.REPORT, end);
    return Deadlines.none()
        .start(
            WeeklyReport.SENDING,
            rule,
            startOf(week.monday()),
            law.dueAt(Rules.REPORT, end),
            Duration.ofHours(rule.parameter("remindHours")));
  }

  /** The last correction of a figure counts. */
  Change<WeeklyReport> correct(WeeklyReport it, Correction next) {
    CORRECTION.check(it.status());
    if (it.corrections().contains(next)) {
      return Change.none(it);
    }
    List<Correction> all =
        Stream.concat(
                it.corrections().stream().filter(one -> one.figure() != next.figure()),
                Stream.of(next))
            .toList();
    return Change.of(it.draft().corrections(all).done(), CORRECTION.key());
  }

  Change<WeeklyReport> write(WeeklyReport it, String text) {
    TEXT.check(it.status());
    return text.equals(it.text())
        ? Change.none(it)
        : Change.of(it.draft().text(text).done(), TEXT.key());
  }

  /** Sent once the week is over; what was counted by then stands, whatever is entered later. */
  Change<WeeklyReport> send(WeeklyReport it, List<Counted> figures, String person) {
    WeeklyStatus next = SENDING.take(it.status());
    if (!WorkingDays.dateOf(now).isAfter(it.to())) {
      throw new RuleBroken("weekly-report.week-not-over", it.to());
    }
    WeeklyReport sent =
        it.draft()
            .status(next)
            .missing(false)
            .figures(figures)
            .sending(new Sending(person, now, !now.isBefore(it.dueAt())))
            .deadlines(it.deadlines().meet(WeeklyReport.SENDING))
            .done();
    return Change.of(sent, SENDING.key(), event(sent));
  }

  private WeeklyReportSent event(WeeklyReport it) {
    return new WeeklyReportSent(
        it.id(),
        it.unionId(),
        it.week(),
        Reported.of(it, WeekFigure.ENTERPRISES_VISITED),
        Reported.of(it, WeekFigure.FOUNDINGS_PREPARED),
        Reported.of(it, WeekFigure.UNIONS_ESTABLISHED),
        it.dueOn(),
        WorkingDays.dateOf(now));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(WorkingDays.ZONE).toInstant();
  }
}
