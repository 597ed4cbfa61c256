package org.gonghui.org.unionworkers;

import static org.gonghui.org.unionworkers.UnionWorkerStep.APPEAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.APPEAL_REVIEW;
import static org.gonghui.org.unionworkers.UnionWorkerStep.ASSESSMENT;
import static org.gonghui.org.unionworkers.UnionWorkerStep.ASSESSMENT_CONFIRMATION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerAssessed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.assessment.Assessment;
import org.gonghui.platform.assessment.Standard;
import org.gonghui.platform.assessment.Standards;
import org.jspecify.annotations.Nullable;

/** The assessment of a year: scored by one, confirmed by another, reviewed by a third. */
final class Assessing {

  private static final Duration REMIND_BEFORE = Duration.ofDays(30);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  Assessing(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** Starts the time within which a year is assessed. */
  Deadlines due(Deadlines running, int year) {
    LegalRule rule = law.rule(Rules.ASSESSMENT, now);
    LocalDate last =
        LocalDate.of(
            year + 1,
            Math.toIntExact(rule.parameter("dueMonth")),
            Math.toIntExact(rule.parameter("dueDay")));
    Instant over = WorkingDays.endOf(last);
    return running.start(
        UnionWorker.ASSESSMENT, rule, now, over.isAfter(now) ? over : now, REMIND_BEFORE);
  }

  /** Scored by the version of the standard that held at the end of the year. */
  Change<UnionWorker> assess(
      UnionWorker it, int year, Map<String, Integer> points, Standards standards, String person) {
    ASSESSMENT.check(it.status());
    LegalRule rule = law.rule(Rules.ASSESSMENT, now);
    LocalDate from = LocalDate.of(year, Math.toIntExact(rule.parameter("fromMonth")), 1);
    if (today.isBefore(from) || year < it.hiredOn().getYear()) {
      throw RuleBroken.of(rule, "union-worker.year-not-due", year);
    }
    if (it.assessment(year).isPresent()) {
      throw RuleBroken.of(rule, "union-worker.assessed-already", year);
    }
    Standard standard = standards.at(Rules.STANDARD, LocalDate.of(year, 12, 31));
    YearAssessment made = YearAssessment.proposed(year, standard.assess(points), person);
    return Change.of(it.draft().assessment(made).done(), ASSESSMENT.key());
  }

  Change<UnionWorker> confirm(UnionWorker it, int year, String person) {
    ASSESSMENT_CONFIRMATION.check(it.status());
    YearAssessment open = in(it, year, YearAssessment.Status.PROPOSED);
    requireOther(open.proposedBy(), person);
    WorkerDraft next = it.draft().assessment(open.confirmed(person, today));
    if (year >= dueYear(it)) {
      next.met(UnionWorker.ASSESSMENT);
      next.deadlines(due(next.deadlines(), year + 1));
    }
    return Change.of(next.done(), ASSESSMENT_CONFIRMATION.key(), assessed(it, open));
  }

  /** The year that is assessed next, by the period that runs or has passed last. */
  private static int dueYear(UnionWorker it) {
    return it.deadlines().all().stream()
        .filter(one -> one.name().equals(UnionWorker.ASSESSMENT))
        .mapToInt(one -> WorkingDays.dateOf(one.dueAt().minusMillis(1)).getYear() - 1)
        .max()
        .orElse(0);
  }

  /** The worker names the indicators; within the days of the rule. */
  Change<UnionWorker> appeal(UnionWorker it, int year, List<String> items) {
    APPEAL.check(it.status());
    YearAssessment made = in(it, year, YearAssessment.Status.CONFIRMED);
    LegalRule rule = law.rule(Rules.APPEAL, now);
    LocalDate last = law.lastDay(Rules.APPEAL, Objects.requireNonNull(made.confirmedOn()));
    if (today.isAfter(last)) {
      throw RuleBroken.of(rule, "union-worker.appeal-late", last);
    }
    items.stream()
        .filter(item -> !made.score().points().containsKey(item))
        .findFirst()
        .ifPresent(item -> {
          throw new RuleBroken("assessment.unknown-item", item);
        });
    Deadlines running =
        law.start(it.deadlines(), UnionWorker.APPEAL, Rules.APPEAL, now, Duration.ofDays(2));
    return Change.of(
        it.draft().assessment(made.appealed(items)).deadlines(running).done(), APPEAL.key());
  }

  /** Scored again by the same version; what was not contested stays as it was. */
  Change<UnionWorker> review(
      UnionWorker it, int year, Map<String, Integer> points, Standards standards, String person) {
    APPEAL_REVIEW.check(it.status());
    YearAssessment made = in(it, year, YearAssessment.Status.APPEALED);
    requireOther(made.proposedBy(), person);
    requireOther(made.confirmedBy(), person);
    Assessment again = standards.of(made.score()).assess(points);
    for (Map.Entry<String, Integer> one : made.score().points().entrySet()) {
      if (!made.contested().contains(one.getKey())
          && !Objects.equals(again.points().get(one.getKey()), one.getValue())) {
        throw new RuleBroken("union-worker.not-contested", one.getKey());
      }
    }
    YearAssessment reviewed = made.reviewed(again, person);
    return Change.of(
        it.draft().assessment(reviewed).met(UnionWorker.APPEAL).done(),
        APPEAL_REVIEW.key(),
        assessed(it, reviewed));
  }

  private UnionWorkerAssessed assessed(UnionWorker it, YearAssessment made) {
    return new UnionWorkerAssessed(it.id(), it.unionId(), made.year(), made.grade().name(), today);
  }

  private static YearAssessment in(UnionWorker it, int year, YearAssessment.Status status) {
    return it.assessment(year)
        .filter(one -> one.status() == status)
        .orElseThrow(() -> new RuleBroken("union-worker.no-such-assessment", year));
  }

  private static void requireOther(@Nullable String before, String person) {
    if (person.equals(before)) {
      throw new Forbidden("approval.own-application");
    }
  }
}
