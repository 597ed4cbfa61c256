package org.gonghui.org.unionworkers;

import static org.gonghui.org.unionworkers.UnionWorkerStep.CORRECTION;
import static org.gonghui.org.unionworkers.UnionWorkerStep.OVERDUE;
import static org.gonghui.org.unionworkers.UnionWorkerStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerOverdue;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.personnel.SealedPerson;
import org.jspecify.annotations.Nullable;

/**
 * The file of a union worker. How it opens is in {@link Serving}, how it ends in {@link Leaving},
 * ranks in {@link Ranking}, assessments in {@link Assessing}, pay in {@link Paying}, moves to
 * another union in {@link Transferring}.
 *
 * @param unionId the union at which they serve
 * @param personId the worker's account; null while there is none
 * @param applicationId the application by which they were hired; null for who was entered
 * @param confirmedOn when the probation was passed
 * @param ranks every rank with its first day, the oldest first
 * @param transfer a move to another union that is not carried out yet
 * @param transfers those that were, the oldest first; null in files from before there were any
 * @param late names of the periods that have passed without what was due
 */
record UnionWorker(
    String id,
    String unionId,
    @Nullable String personId,
    @Nullable String applicationId,
    SealedPerson person,
    WorkerStatus status,
    LocalDate hiredOn,
    String hiredBy,
    @Nullable LocalDate confirmedOn,
    List<RankPeriod> ranks,
    @Nullable RankProposal rankProposal,
    List<YearAssessment> assessments,
    List<Settlement> pay,
    @Nullable Exit exit,
    @Nullable Transfer transfer,
    List<Transfer> transfers,
    Set<String> late,
    boolean overdue,
    Deadlines deadlines)
    implements Aggregate<UnionWorker> {

  /** Names of the periods. */
  static final String PROBATION = "probation";

  static final String ASSESSMENT = "assessment";
  static final String APPEAL = "appeal";
  static final String EXIT = "exit";
  static final String TRANSFER = "transfer";
  static final String MOVE = "move";

  UnionWorker {
    ranks = List.copyOf(ranks);
    assessments = List.copyOf(assessments);
    pay = List.copyOf(pay);
    transfers = transfers == null ? List.of() : List.copyOf(transfers);
    late = Set.copyOf(late);
  }

  @Override
  public Set<String> people() {
    return personId == null ? Set.of() : Set.of(personId);
  }

  /** The union that is to take them sees the file, to answer. */
  @Override
  public Set<String> otherUnions() {
    return transfer == null ? Set.of() : Set.of(transfer.toUnionId());
  }

  /** They are known by other data from now on, while they serve. */
  Change<UnionWorker> correct(SealedPerson right) {
    CORRECTION.check(status);
    return Change.of(draft().person(right).done(), CORRECTION.key());
  }

  /** The rank held on this day. */
  int rankOn(LocalDate day) {
    return ranks.stream()
        .filter(it -> !it.from().isAfter(day))
        .max(Comparator.comparing(RankPeriod::from))
        .map(RankPeriod::rank)
        .orElse(ranks.getFirst().rank());
  }

  Optional<YearAssessment> assessment(int year) {
    return assessments.stream().filter(it -> it.year() == year).findFirst();
  }

  /** The assessments that stand, the latest year in front. */
  Stream<YearAssessment> standing() {
    return assessments.stream()
        .filter(YearAssessment::stands)
        .sorted(Comparator.comparingInt(YearAssessment::year).reversed());
  }

  @Override
  public Change<UnionWorker> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  @Override
  public Change<UnionWorker> expire(Deadline deadline, Instant now) {
    if (deadline.name().equals(EXIT)) {
      return Leaving.left(this);
    }
    if (deadline.name().equals(MOVE)) {
      return Transferring.moved(this);
    }
    OVERDUE.check(status);
    LocalDate due = WorkingDays.dateOf(deadline.dueAt()).minusDays(1);
    return Change.of(
        draft().late(deadline.name()).deadlines(deadlines.miss(deadline.name())).done(),
        OVERDUE.key(),
        new UnionWorkerOverdue(id, unionId, deadline.name(), due));
  }

  WorkerDraft draft() {
    return new WorkerDraft(this);
  }
}
