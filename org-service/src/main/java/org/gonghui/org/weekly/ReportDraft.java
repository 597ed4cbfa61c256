package org.gonghui.org.weekly;

import java.util.List;
import org.gonghui.kernel.Deadlines;
import org.jspecify.annotations.Nullable;

/** A report as it is to be after a step: what is not set stays as it was. */
final class ReportDraft {

  private final WeeklyReport before;
  private String reportsTo;
  private WeeklyStatus status;
  private boolean missing;
  private List<Correction> corrections;
  private List<Counted> figures;
  private @Nullable String text;
  private @Nullable Reminded reminded;
  private @Nullable Sending sending;
  private Deadlines deadlines;

  ReportDraft(WeeklyReport before) {
    this.before = before;
    this.reportsTo = before.reportsTo();
    this.status = before.status();
    this.missing = before.missing();
    this.corrections = before.corrections();
    this.figures = before.figures();
    this.text = before.text();
    this.reminded = before.reminded();
    this.sending = before.sending();
    this.deadlines = before.deadlines();
  }

  ReportDraft reportsTo(String above) {
    reportsTo = above;
    return this;
  }

  ReportDraft status(WeeklyStatus next) {
    status = next;
    return this;
  }

  ReportDraft missing(boolean is) {
    missing = is;
    return this;
  }

  ReportDraft corrections(List<Correction> next) {
    corrections = next;
    return this;
  }

  ReportDraft figures(List<Counted> next) {
    figures = next;
    return this;
  }

  ReportDraft text(String next) {
    text = next;
    return this;
  }

  ReportDraft reminded(Reminded who) {
    reminded = who;
    return this;
  }

  ReportDraft sending(Sending by) {
    sending = by;
    return this;
  }

  ReportDraft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  WeeklyReport done() {
    return new WeeklyReport(
        before.id(),
        before.unionId(),
        reportsTo,
        before.week(),
        before.from(),
        before.to(),
        status,
        missing,
        corrections,
        figures,
        text,
        reminded,
        sending,
        deadlines);
  }
}
