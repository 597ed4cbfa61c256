package org.gonghui.org.unionworkers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Deadlines;
import org.gonghui.org.personnel.SealedPerson;
import org.jspecify.annotations.Nullable;

/** A union worker's file as it is to be after a step: what is not set stays as it was. */
final class WorkerDraft {

  /** What is not waited for any more once somebody has left. */
  private static final List<String> CANCELLED =
      List.of(
          UnionWorker.PROBATION,
          UnionWorker.ASSESSMENT,
          UnionWorker.APPEAL,
          UnionWorker.TRANSFER,
          UnionWorker.MOVE);

  private final UnionWorker before;
  private final List<RankPeriod> ranks;
  private final List<YearAssessment> assessments;
  private final List<Settlement> pay;
  private final List<Transfer> transfers;
  private final Set<String> late;
  private String unionId;
  private SealedPerson person;
  private WorkerStatus status;
  private @Nullable LocalDate confirmedOn;
  private @Nullable RankProposal rankProposal;
  private @Nullable Exit exit;
  private @Nullable Transfer transfer;
  private Deadlines deadlines;

  WorkerDraft(UnionWorker before) {
    this.before = before;
    this.ranks = new ArrayList<>(before.ranks());
    this.assessments = new ArrayList<>(before.assessments());
    this.pay = new ArrayList<>(before.pay());
    this.transfers = new ArrayList<>(before.transfers());
    this.late = new HashSet<>(before.late());
    this.unionId = before.unionId();
    this.person = before.person();
    this.status = before.status();
    this.confirmedOn = before.confirmedOn();
    this.rankProposal = before.rankProposal();
    this.exit = before.exit();
    this.transfer = before.transfer();
    this.deadlines = before.deadlines();
  }

  WorkerDraft person(SealedPerson right) {
    person = right;
    return this;
  }

  WorkerDraft status(WorkerStatus next) {
    status = next;
    return this;
  }

  WorkerDraft confirmedOn(LocalDate day) {
    confirmedOn = day;
    return this;
  }

  WorkerDraft rankProposal(@Nullable RankProposal next) {
    rankProposal = next;
    return this;
  }

  WorkerDraft rank(RankPeriod more) {
    ranks.add(more);
    return this;
  }

  /** In place of that of the same year. */
  WorkerDraft assessment(YearAssessment next) {
    assessments.removeIf(it -> it.year() == next.year());
    assessments.add(next);
    return this;
  }

  /** In place of that of the same month. */
  WorkerDraft pay(Settlement next) {
    pay.removeIf(it -> it.month().equals(next.month()));
    pay.add(next);
    return this;
  }

  WorkerDraft exit(@Nullable Exit next) {
    exit = next;
    return this;
  }

  WorkerDraft transfer(Transfer next) {
    transfer = next;
    return this;
  }

  /** Nobody moves. */
  WorkerDraft transferOver() {
    transfer = null;
    met(UnionWorker.TRANSFER);
    deadlines = deadlines.cancel(UnionWorker.MOVE);
    return this;
  }

  /** They serve at the other union. */
  WorkerDraft moved(Transfer made) {
    unionId = made.toUnionId();
    transfers.add(made);
    transfer = null;
    deadlines = deadlines.meet(UnionWorker.MOVE);
    return this;
  }

  WorkerDraft late(String name) {
    late.add(name);
    return this;
  }

  /** What was due under this name is done. */
  WorkerDraft met(String name) {
    late.remove(name);
    deadlines = deadlines.meet(name);
    return this;
  }

  /** What was settled for days after the last one, and not approved, is settled again. */
  WorkerDraft unpaidAfter(LocalDate last) {
    pay.removeIf(
        it -> !it.isApproved() && last.isBefore(YearMonth.parse(it.month()).atEndOfMonth()));
    return this;
  }

  /** Nothing is due any more. */
  WorkerDraft over() {
    late.clear();
    rankProposal = null;
    transfer = null;
    for (String name : CANCELLED) {
      deadlines = deadlines.cancel(name);
    }
    deadlines = deadlines.meet(UnionWorker.EXIT);
    return this;
  }

  WorkerDraft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  UnionWorker done() {
    return new UnionWorker(
        before.id(),
        unionId,
        before.personId(),
        before.applicationId(),
        person,
        status,
        before.hiredOn(),
        before.hiredBy(),
        confirmedOn,
        ranks,
        rankProposal,
        assessments,
        pay,
        exit,
        transfer,
        transfers,
        late,
        !late.isEmpty(),
        deadlines);
  }
}
