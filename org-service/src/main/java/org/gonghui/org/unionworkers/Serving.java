package org.gonghui.org.unionworkers;

import static org.gonghui.org.unionworkers.UnionWorkerStep.CONFIRMATION;
import static org.gonghui.org.unionworkers.UnionWorkerStep.HIRING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerConfirmed;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerHired;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.AppliedRule;

/** How union workers enter service and pass their probation. */
final class Serving {

  private static final Duration REMIND_BEFORE = Duration.ofDays(7);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  Serving(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** Opens the file; who entered service long ago has passed the probation. */
  Change<UnionWorker> hire(Entry entry, String person) {
    Dates.notFuture(entry.hiredOn(), today);
    LegalRule ranks = law.rule(Rules.PROMOTION, now);
    if (entry.rank() < 1 || entry.rank() > ranks.parameter("ranks")) {
      throw RuleBroken.of(ranks, "union-worker.rank-unknown", ranks.parameter("ranks"));
    }
    LocalDate passes = law.lastDay(Rules.PROBATION, entry.hiredOn()).plusDays(1);
    boolean passed = !passes.isAfter(today);
    Instant begun = entry.hiredOn().atStartOfDay(WorkingDays.ZONE).toInstant();
    Deadlines running = new Assessing(law, now).due(Deadlines.none(), today.getYear());
    if (!passed) {
      running =
          running.start(
              UnionWorker.PROBATION,
              law.rule(Rules.PROBATION, now),
              now,
              law.dueAt(Rules.PROBATION, begun),
              REMIND_BEFORE);
    }
    UnionWorker made =
        new UnionWorker(
            entry.id(),
            entry.unionId(),
            entry.personId(),
            entry.applicationId(),
            entry.person(),
            passed ? WorkerStatus.SERVING : WorkerStatus.PROBATION,
            entry.hiredOn(),
            person,
            passed ? passes : null,
            List.of(
                new RankPeriod(
                    entry.rank(), entry.hiredOn(), person, person, AppliedRule.of(ranks))),
            null,
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            Set.of(),
            false,
            running);
    return Change.of(
        made, HIRING.key(), new UnionWorkerHired(made.id(), made.unionId(), made.hiredOn()));
  }

  /** The probation is passed; decided by another than who hired. */
  Change<UnionWorker> confirm(UnionWorker it, String person) {
    WorkerStatus next = CONFIRMATION.take(it.status());
    if (it.hiredBy().equals(person)) {
      throw new Forbidden("approval.own-application");
    }
    return Change.of(
        it.draft().status(next).confirmedOn(today).met(UnionWorker.PROBATION).done(),
        CONFIRMATION.key(),
        new UnionWorkerConfirmed(it.id(), it.unionId(), today));
  }
}
