package org.gonghui.org.unionworkers;

import static org.gonghui.org.unionworkers.UnionWorkerStep.EXIT;
import static org.gonghui.org.unionworkers.UnionWorkerStep.EXIT_APPROVAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.EXIT_PROPOSAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.EXIT_REFUSAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.EXIT_WITHDRAWAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.RESIGNATION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerLeft;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * How union workers leave service. What they say with their own account nobody refuses; what an
 * officer enters, also a written notice of theirs, is decided by the union above.
 */
final class Leaving {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  Leaving(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** The worker's own word, as long before as the law says. */
  Change<UnionWorker> resign(UnionWorker it, LocalDate on) {
    RESIGNATION.check(it.status());
    LegalRule rule = law.rule(Rules.RESIGNATION, now);
    boolean probation = it.status() == WorkerStatus.PROBATION;
    LocalDate earliest = today.plusDays(rule.parameter(probation ? "probationNotice" : "notice"));
    if (on.isBefore(earliest)) {
      throw RuleBroken.of(rule, "union-worker.notice-too-short", earliest);
    }
    requireNoExit(it);
    String worker = Objects.requireNonNull(it.personId());
    Exit asked = new Exit(Exit.Reason.RESIGNED, on, null, worker, null);
    return Change.of(it.draft().exit(asked).done(), RESIGNATION.key());
  }

  /**
   * An officer asks. A resignation is entered with the day of the worker's written notice; a last
   * day before the time of the law is over holds only if the union above agrees.
   */
  Change<UnionWorker> propose(
      UnionWorker it,
      Exit.Reason reason,
      LocalDate on,
      @Nullable LocalDate noticedOn,
      String person) {
    EXIT_PROPOSAL.check(it.status());
    requireNoExit(it);
    if (on.isBefore(it.hiredOn())) {
      throw new RuleBroken("union-worker.before-hiring", it.hiredOn());
    }
    requireNotice(it, reason, on, noticedOn);
    requireUnpaid(it, on);
    Exit asked = new Exit(reason, on, noticedOn, person, null);
    return Change.of(it.draft().exit(asked).done(), EXIT_PROPOSAL.key());
  }

  private void requireNotice(
      UnionWorker it, Exit.Reason reason, LocalDate on, @Nullable LocalDate noticedOn) {
    if (reason != Exit.Reason.RESIGNED) {
      if (noticedOn != null) {
        throw new RuleBroken("union-worker.notice-of-resignation");
      }
      return;
    }
    LegalRule rule = law.rule(Rules.RESIGNATION, now);
    if (noticedOn == null) {
      throw RuleBroken.of(rule, "union-worker.notice-lacking");
    }
    LocalDate latest = on.isBefore(today) ? on : today;
    if (noticedOn.isBefore(it.hiredOn()) || noticedOn.isAfter(latest)) {
      throw RuleBroken.of(rule, "union-worker.notice-day", it.hiredOn(), latest);
    }
  }

  /** What was paid for days after the last one would stand as pay for nothing. */
  private static void requireUnpaid(UnionWorker it, LocalDate on) {
    it.pay().stream()
        .filter(Settlement::isApproved)
        .map(one -> YearMonth.parse(one.month()))
        .max(Comparator.naturalOrder())
        .filter(month -> on.isBefore(month.atEndOfMonth()))
        .ifPresent(month -> {
          throw new RuleBroken("union-worker.month-paid", month, month.atEndOfMonth());
        });
  }

  private static void requireNoExit(UnionWorker it) {
    if (it.exit() != null) {
      throw new RuleBroken("union-worker.exit-asked", it.exit().on());
    }
  }

  /** By another than who asked; one that lies ahead is carried out when its day is over. */
  Change<UnionWorker> approve(UnionWorker it, String person) {
    EXIT_APPROVAL.check(it.status());
    Exit asked = askedByAnother(it, person);
    requireUnpaid(it, asked.on());
    UnionWorker approved = it.draft().exit(asked.approved(person)).done();
    if (asked.on().isBefore(today)) {
      return left(approved);
    }
    Instant over = WorkingDays.endOf(asked.on());
    Deadlines running =
        it.deadlines().start(UnionWorker.EXIT, law.rule(Rules.RESIGNATION, now), now, over, null);
    return Change.of(approved.draft().deadlines(running).done(), EXIT_APPROVAL.key());
  }

  Change<UnionWorker> refuse(UnionWorker it, String person) {
    EXIT_REFUSAL.check(it.status());
    if (askedByAnother(it, person).isWordOf(it.personId())) {
      throw RuleBroken.of(law.rule(Rules.RESIGNATION, now), "union-worker.resignation-holds");
    }
    return Change.of(it.draft().exit(null).done(), EXIT_REFUSAL.key());
  }

  /** By who asked, until it is decided. */
  static Change<UnionWorker> withdraw(UnionWorker it, String person) {
    EXIT_WITHDRAWAL.check(it.status());
    if (!undecided(it).askedBy().equals(person)) {
      throw new Forbidden("union-worker.exit-of-another");
    }
    return Change.of(it.draft().exit(null).done(), EXIT_WITHDRAWAL.key());
  }

  /** The worker takes their resignation back, also one that was entered for them. */
  static Change<UnionWorker> withdrawOwn(UnionWorker it) {
    EXIT_WITHDRAWAL.check(it.status());
    if (undecided(it).reason() != Exit.Reason.RESIGNED) {
      throw new Forbidden("union-worker.exit-of-another");
    }
    return Change.of(it.draft().exit(null).done(), EXIT_WITHDRAWAL.key());
  }

  private static Exit askedByAnother(UnionWorker it, String person) {
    Exit asked = undecided(it);
    if (asked.askedBy().equals(person)) {
      throw new Forbidden("approval.own-application");
    }
    return asked;
  }

  private static Exit undecided(UnionWorker it) {
    Exit asked = it.exit();
    if (asked == null || asked.isApproved()) {
      throw new RuleBroken("union-worker.no-exit");
    }
    return asked;
  }

  /** The last day is over. */
  static Change<UnionWorker> left(UnionWorker it) {
    WorkerStatus last = EXIT.take(it.status());
    Exit exit = Objects.requireNonNull(it.exit());
    return Change.of(
        it.draft().status(last).unpaidAfter(exit.on()).over().done(),
        EXIT.key(),
        new UnionWorkerLeft(it.id(), it.unionId(), exit.reason().name(), exit.on()));
  }
}
