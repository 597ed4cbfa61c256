package org.gonghui.org.unionworkers;

import static org.gonghui.org.unionworkers.UnionWorkerStep.TRANSFER;
import static org.gonghui.org.unionworkers.UnionWorkerStep.TRANSFER_ACCEPTANCE;
import static org.gonghui.org.unionworkers.UnionWorkerStep.TRANSFER_PROPOSAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.TRANSFER_REFUSAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.TRANSFER_WITHDRAWAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerTransferred;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/**
 * How workers move to another union: one person asks, another agrees for the union that takes them.
 * The file moves as it is, with all that was decided and all that is still open.
 */
final class Transferring {

  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  Transferring(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  Change<UnionWorker> propose(UnionWorker it, Transfer asked) {
    TRANSFER_PROPOSAL.check(it.status());
    if (it.transfer() != null) {
      throw new RuleBroken("union-worker.transfer-asked", it.transfer().toUnionId());
    }
    requireNoExit(it);
    if (asked.toUnionId().equals(it.unionId())) {
      throw new RuleBroken("union-worker.transfer-same-union", it.unionId());
    }
    LocalDate since = it.transfers().isEmpty() ? it.hiredOn() : it.transfers().getLast().on();
    if (!asked.on().isAfter(since)) {
      throw new RuleBroken("union-worker.transfer-date", since);
    }
    return Change.of(
        it.draft()
            .transfer(asked)
            .deadlines(
                law.start(it.deadlines(), UnionWorker.TRANSFER, Rules.TRANSFER, now, REMIND_BEFORE))
            .done(),
        TRANSFER_PROPOSAL.key());
  }

  /** By another than who asked; one that lies ahead is carried out when its day comes. */
  Change<UnionWorker> accept(UnionWorker it, String person) {
    TRANSFER_ACCEPTANCE.check(it.status());
    Transfer asked = waiting(it, person);
    requireNoExit(it);
    Transfer agreed = asked.accepted(person);
    WorkerDraft draft = it.draft().transfer(agreed).met(UnionWorker.TRANSFER);
    if (!agreed.on().isAfter(today)) {
      return moved(draft.done());
    }
    Instant begins = agreed.on().atStartOfDay(WorkingDays.ZONE).toInstant();
    draft.deadlines(
        draft
            .deadlines()
            .start(UnionWorker.MOVE, law.rule(Rules.TRANSFER, now), now, begins, null));
    return Change.of(draft.done(), TRANSFER_ACCEPTANCE.key());
  }

  Change<UnionWorker> refuse(UnionWorker it, String person) {
    TRANSFER_REFUSAL.check(it.status());
    waiting(it, person);
    return Change.of(it.draft().transferOver().done(), TRANSFER_REFUSAL.key());
  }

  /** By the side that asked, as long as it is not carried out. */
  Change<UnionWorker> withdraw(UnionWorker it) {
    TRANSFER_WITHDRAWAL.check(it.status());
    if (it.transfer() == null) {
      throw new RuleBroken("union-worker.no-transfer");
    }
    return Change.of(it.draft().transferOver().done(), TRANSFER_WITHDRAWAL.key());
  }

  /** The first day at the other union has come. */
  static Change<UnionWorker> moved(UnionWorker it) {
    TRANSFER.check(it.status());
    Transfer made = Objects.requireNonNull(it.transfer());
    return Change.of(
        it.draft().moved(made).done(),
        TRANSFER.key(),
        new UnionWorkerTransferred(it.id(), made.toUnionId(), made.fromUnionId(), made.on()));
  }

  private static Transfer waiting(UnionWorker it, String person) {
    Transfer asked = it.transfer();
    if (asked == null || asked.isAccepted()) {
      throw new RuleBroken("union-worker.no-transfer");
    }
    if (asked.askedBy().equals(person)) {
      throw new Forbidden("approval.own-application");
    }
    return asked;
  }

  private static void requireNoExit(UnionWorker it) {
    if (it.exit() != null) {
      throw new RuleBroken("union-worker.exit-asked", it.exit().on());
    }
  }
}
