package org.gonghui.org.unionworkers;

import static org.gonghui.org.unionworkers.UnionWorkerStep.CONFIRMATION;
import static org.gonghui.org.unionworkers.UnionWorkerStep.EXIT;
import static org.gonghui.org.unionworkers.UnionWorkerStep.EXIT_APPROVAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.EXIT_PROPOSAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.EXIT_REFUSAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.HIRING;
import static org.gonghui.org.unionworkers.UnionWorkerStep.RESIGNATION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerConfirmed;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerHired;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerLeft;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/** How union workers enter service, pass their probation and leave. */
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
            List.of(new RankPeriod(entry.rank(), entry.hiredOn(), person, person)),
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

  /** The worker's own word, as long before as the law says. */
  Change<UnionWorker> resign(UnionWorker it, LocalDate on, String person) {
    RESIGNATION.check(it.status());
    LegalRule rule = law.rule(Rules.RESIGNATION, now);
    boolean probation = it.status() == WorkerStatus.PROBATION;
    LocalDate earliest = today.plusDays(rule.parameter(probation ? "probationNotice" : "notice"));
    if (on.isBefore(earliest)) {
      throw RuleBroken.of(rule, "union-worker.notice-too-short", earliest);
    }
    requireNoExit(it);
    Exit asked = new Exit(Exit.Reason.RESIGNED, on, person, null);
    return Change.of(it.draft().exit(asked).done(), RESIGNATION.key());
  }

  Change<UnionWorker> proposeExit(UnionWorker it, Exit.Reason reason, LocalDate on, String person) {
    EXIT_PROPOSAL.check(it.status());
    requireNoExit(it);
    if (on.isBefore(it.hiredOn())) {
      throw new RuleBroken("union-worker.before-hiring", it.hiredOn());
    }
    Exit asked = new Exit(reason, on, person, null);
    return Change.of(it.draft().exit(asked).done(), EXIT_PROPOSAL.key());
  }

  private static void requireNoExit(UnionWorker it) {
    if (it.exit() != null) {
      throw new RuleBroken("union-worker.exit-asked", it.exit().on());
    }
  }

  /** By another than who asked; one that lies ahead is carried out when its day is over. */
  Change<UnionWorker> approveExit(UnionWorker it, String person) {
    EXIT_APPROVAL.check(it.status());
    Exit asked = asked(it, person);
    UnionWorker approved = it.draft().exit(asked.approved(person)).done();
    if (asked.on().isBefore(today)) {
      return left(approved);
    }
    Instant over = WorkingDays.endOf(asked.on());
    Deadlines running =
        it.deadlines().start(UnionWorker.EXIT, law.rule(Rules.RESIGNATION, now), now, over, null);
    return Change.of(approved.draft().deadlines(running).done(), EXIT_APPROVAL.key());
  }

  Change<UnionWorker> refuseExit(UnionWorker it, String person) {
    EXIT_REFUSAL.check(it.status());
    Exit asked = asked(it, person);
    if (asked.reason() == Exit.Reason.RESIGNED) {
      throw RuleBroken.of(law.rule(Rules.RESIGNATION, now), "union-worker.resignation-holds");
    }
    return Change.of(it.draft().exit(null).done(), EXIT_REFUSAL.key());
  }

  private static Exit asked(UnionWorker it, String person) {
    Exit asked = it.exit();
    if (asked == null || asked.isApproved()) {
      throw new RuleBroken("union-worker.no-exit");
    }
    if (asked.askedBy().equals(person)) {
      throw new Forbidden("approval.own-application");
    }
    return asked;
  }

  /** The last day is over. */
  static Change<UnionWorker> left(UnionWorker it) {
    WorkerStatus last = EXIT.take(it.status());
    Exit exit = Objects.requireNonNull(it.exit());
    return Change.of(
        it.draft().status(last).over().done(),
        EXIT.key(),
        new UnionWorkerLeft(it.id(), it.unionId(), exit.reason().name(), exit.on()));
  }
}
