package org.gonghui.org.planreports;

import static org.gonghui.org.planreports.PlanReportStep.CONFIRMATION;
import static org.gonghui.org.planreports.PlanReportStep.EVIDENCE;
import static org.gonghui.org.planreports.PlanReportStep.EVIDENCE_REMOVAL;
import static org.gonghui.org.planreports.PlanReportStep.OPENING;
import static org.gonghui.org.planreports.PlanReportStep.RETURN;
import static org.gonghui.org.planreports.PlanReportStep.SUBMISSION;
import static org.gonghui.org.planreports.PlanReportStep.WITHDRAWAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.PlanReportEvent.PlanReportConfirmed;
import org.gonghui.contracts.PlanReportEvent.PlanReportSubmitted;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.counting.Metric;
import org.gonghui.org.plan.WorkPlan;
import org.gonghui.org.plan.WorkPlan.Point;
import org.gonghui.org.plan.WorkPlan.Target;
import org.gonghui.platform.files.Proof;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** What people do to a report, by the rules in force now. */
final class Reporting {

  static final int MOST_FILES = 20;

  private static final Duration REMIND = Duration.ofDays(1);
  private static final long ALL = 100;

  private final LegalTime law;
  private final LegalRule rule;
  private final Instant now;
  private final LocalDate today;

  Reporting(LegalTime law, Instant now) {
    this.law = law;
    this.rule = law.rule(Rules.REPORT, now);
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** A report; {@code before} is the one that it is to put right. */
  Change<PlanReport> open(
      String id,
      String unionId,
      WorkPlan plan,
      Subject subject,
      @Nullable PlanReport before,
      long value,
      String text,
      Viewer by) {
    if (before == null) {
      requireDay(plan, subject.asOf());
      requireByHand(plan.requirePoint(subject.item()), subject.metric(), value);
    } else {
      requireCorrectable(before);
      requireByHand(plan.requirePoint(subject.item()), subject.metric(), value);
    }
    PlanReport it =
        new PlanReport(
            id,
            unionId,
            subject,
            value,
            text,
            OPENING.to().orElseThrow(),
            Set.of(by.person()),
            List.of(),
            null,
            null,
            false,
            Deadlines.none());
    return Change.of(it, OPENING.key());
  }

  private void requireDay(WorkPlan plan, LocalDate asOf) {
    Dates.notFuture(asOf, today);
    if (asOf.isBefore(plan.begins())) {
      throw new RuleBroken("plan.not-begun", asOf, plan.begins());
    }
  }

  /** What is counted live is not reported, and a point with targets by these alone. */
  private static void requireByHand(Point point, @Nullable String metric, long value) {
    boolean percent = true;
    if (metric == null) {
      if (!point.targets().isEmpty()) {
        throw new RuleBroken("plan-report.needs-metric", point.item());
      }
    } else {
      Target target =
          point.targets().stream()
              .filter(it -> it.metric().equals(metric))
              .findFirst()
              .orElseThrow(() -> new RuleBroken("plan-report.no-such-metric", metric));
      if (Metric.of(metric).isPresent()) {
        throw new RuleBroken("plan-report.counted-live", metric);
      }
      percent = target.isRate();
    }
    if (percent && value > ALL) {
      throw new RuleBroken("plan-report.percent", value);
    }
  }

  private static void requireCorrectable(PlanReport before) {
    if (before.status() != ReportStatus.CONFIRMED) {
      throw new RuleBroken("plan-report.not-confirmed", before.id());
    }
  }

  /** Whether evidence can be added, before it is read. */
  void requireOpen(PlanReport it) {
    EVIDENCE.check(it.status());
    if (it.evidence().size() >= MOST_FILES) {
      throw new RuleBroken("plan-report.too-many-files", MOST_FILES);
    }
  }

  Change<PlanReport> show(PlanReport it, Proof shown, Viewer by) {
    requireOpen(it);
    if (it.hasCopyOf(shown.file())) {
      throw new RuleBroken("plan-report.same-file", shown.title());
    }
    return Change.of(it.draft().evidence(shown).by(by.person()).done(), EVIDENCE.key());
  }

  Change<PlanReport> remove(PlanReport it, String fileId, Viewer by) {
    EVIDENCE_REMOVAL.check(it.status());
    if (!it.has(fileId)) {
      throw new RuleBroken("plan-report.no-such-file", fileId);
    }
    return Change.of(
        it.draft().withoutEvidence(fileId).by(by.person()).done(), EVIDENCE_REMOVAL.key());
  }

  Change<PlanReport> submit(PlanReport it, Viewer by) {
    ReportStatus next = SUBMISSION.take(it.status());
    if (it.evidence().size() < rule.parameter("evidence")) {
      throw RuleBroken.of(rule, "plan-report.evidence-missing", rule.parameter("evidence"));
    }
    Deadlines running = law.start(it.deadlines(), PlanReport.LOOK, Rules.CONFIRMATION, now, REMIND);
    return Change.of(
        it.draft().status(next).submitted(today).by(by.person()).deadlines(running).done(),
        SUBMISSION.key(),
        new PlanReportSubmitted(
            it.id(), it.unionId(), it.subject().year(), it.subject().item(), today));
  }

  Change<PlanReport> confirm(PlanReport it, String text, Viewer by) {
    ReportStatus next = CONFIRMATION.take(it.status());
    requireOther(it, by);
    Subject about = it.subject();
    return Change.of(
        it.draft().status(next).judged(new Judged(today, by.person(), text)).done(),
        CONFIRMATION.key(),
        new PlanReportConfirmed(
            it.id(),
            it.unionId(),
            about.year(),
            about.item(),
            about.metric(),
            about.asOf(),
            it.value(),
            about.corrects()));
  }

  Change<PlanReport> giveBack(PlanReport it, String reason, Viewer by) {
    ReportStatus next = RETURN.take(it.status());
    requireOther(it, by);
    return Change.of(
        it.draft().status(next).judged(new Judged(today, by.person(), reason)).done(),
        RETURN.key());
  }

  Change<PlanReport> withdraw(PlanReport it) {
    return Change.of(it.draft().withdrawn(WITHDRAWAL.take(it.status())).done(), WITHDRAWAL.key());
  }

  /** Four eyes 双人: nobody who wrote it, added to it or sent it in. */
  private static void requireOther(PlanReport it, Viewer by) {
    if (by.isAmong(it.hands())) {
      throw new Forbidden("plan-report.own");
    }
  }
}
