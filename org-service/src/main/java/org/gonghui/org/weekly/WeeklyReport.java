package org.gonghui.org.weekly;

import static org.gonghui.org.weekly.WeeklyReportStep.CLOSING;
import static org.gonghui.org.weekly.WeeklyReportStep.MISSING;
import static org.gonghui.org.weekly.WeeklyReportStep.NOTICE;
import static org.gonghui.org.weekly.WeeklyReportStep.REDIRECTION;
import static org.gonghui.org.weekly.WeeklyReportStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.WeeklyReportEvent.WeeklyReportMissing;
import org.gonghui.contracts.WeeklyReportEvent.WeeklyReportReminded;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The report of a community federation on a week. What its people do to it is in {@link Reporting}.
 *
 * @param reportsTo id of the union above, which sees to it where it is missing
 * @param week as it is written: 2023-W38
 * @param from the Monday
 * @param to the Sunday
 * @param missing true while it has not been sent although it was due
 * @param corrections the figures that are reported otherwise than counted
 * @param figures what was counted, from the moment of sending on; empty before
 * @param text what the figures do not say
 * @param reminded who was reminded of it last
 * @param sending by whom and when it was sent
 */
public record WeeklyReport(
    String id,
    String unionId,
    String reportsTo,
    String week,
    LocalDate from,
    LocalDate to,
    WeeklyStatus status,
    boolean missing,
    List<Correction> corrections,
    List<Counted> figures,
    @Nullable String text,
    @Nullable Reminded reminded,
    @Nullable Sending sending,
    Deadlines deadlines)
    implements Aggregate<WeeklyReport> {

  /** Name of the period within which it is sent. */
  static final String SENDING = "sending";

  public WeeklyReport {
    corrections = List.copyOf(corrections);
    figures = List.copyOf(figures);
  }

  /** The same community and week have the same report, whoever makes it. */
  static String idOf(String unionId, Week week) {
    return "weekly-report-" + week.key() + "-" + unionId;
  }

  /** Who was reminded sees it, whatever union their token names. */
  @Override
  public Set<String> people() {
    return reminded == null ? Set.of() : Set.of(reminded.personId());
  }

  /** The moment at which it is late. */
  Instant dueAt() {
    return deadlines.all().getFirst().dueAt();
  }

  LocalDate dueOn() {
    return WorkingDays.dateOf(dueAt().minusMillis(1));
  }

  @Override
  public Change<WeeklyReport> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(
        draft().deadlines(deadlines.reminded(deadline.name())).done(),
        REMINDER.key(),
        new WeeklyReportReminded(id, unionId, week, dueOn()));
  }

  /** Reminded of in person; one who was reminded already is not told again. */
  Change<WeeklyReport> notice(Reminded who) {
    boolean told = reminded != null && reminded.personId().equals(who.personId());
    return told || !NOTICE.allowed(status)
        ? Change.none(this)
        : Change.of(draft().reminded(who).done(), NOTICE.key());
  }

  /** It goes onto the list of the union above and can still be sent. */
  @Override
  public Change<WeeklyReport> expire(Deadline deadline, Instant now) {
    MISSING.check(status);
    return Change.of(
        draft().missing(true).deadlines(deadlines.miss(deadline.name())).done(),
        MISSING.key(),
        new WeeklyReportMissing(id, unionId, reportsTo, week, dueOn()));
  }

  /** Another union stands above it now, and sees to it where it is missing. */
  Change<WeeklyReport> redirect(String above) {
    return above.equals(reportsTo) || !REDIRECTION.allowed(status)
        ? Change.none(this)
        : Change.of(draft().reportsTo(above).done(), REDIRECTION.key());
  }

  /** The union was merged or dissolved. */
  Change<WeeklyReport> close() {
    return CLOSING.allowed(status)
        ? Change.of(
            draft()
                .status(CLOSING.take(status))
                .missing(false)
                .deadlines(deadlines.cancel(SENDING))
                .done(),
            CLOSING.key())
        : Change.none(this);
  }

  ReportDraft draft() {
    return new ReportDraft(this);
  }
}
