package org.gonghui.org.instructors;

import static org.gonghui.org.instructors.InstructorStep.CORRECTION;
import static org.gonghui.org.instructors.InstructorStep.OVERDUE;
import static org.gonghui.org.instructors.InstructorStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.org.personnel.SealedPerson;
import org.jspecify.annotations.Nullable;

/**
 * A bargaining instructor. How one is appointed and sent out is in {@link Instructing}.
 *
 * @param personId the instructor's account; null while there is none
 * @param area the unions in whose areas they help
 * @param nominatedBy who nominated: another appoints
 * @param appointedOn the first day of the running term
 * @param until its last day
 * @param overdue true while a report is due and has not come
 */
record Instructor(
    String id,
    String unionId,
    @Nullable String personId,
    SealedPerson person,
    Set<String> area,
    InstructorStatus status,
    String nominatedBy,
    @Nullable String decidedBy,
    @Nullable LocalDate appointedOn,
    @Nullable LocalDate until,
    List<InstructorTraining> trainings,
    List<Assignment> assignments,
    @Nullable String reason,
    @Nullable LocalDate endedOn,
    boolean overdue,
    Deadlines deadlines)
    implements Aggregate<Instructor> {

  /** Name of the period of the term. */
  static final String TERM = "term";

  Instructor {
    area = Set.copyOf(area);
    trainings = List.copyOf(trainings);
    assignments = List.copyOf(assignments);
  }

  @Override
  public Set<String> people() {
    return personId == null ? Set.of() : Set.of(personId);
  }

  /** They are known by other data from now on, while they are nominated or appointed. */
  Change<Instructor> correct(SealedPerson right) {
    CORRECTION.check(status);
    return Change.of(draft().person(right).done(), CORRECTION.key());
  }

  /** Hours of training since a day. */
  int hoursSince(@Nullable LocalDate day) {
    return trainings.stream()
        .filter(it -> day == null || !it.heldOn().isBefore(day))
        .mapToInt(InstructorTraining::hours)
        .sum();
  }

  List<Assignment> open() {
    return assignments.stream().filter(Assignment::isOpen).toList();
  }

  @Override
  public Change<Instructor> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  @Override
  public Change<Instructor> expire(Deadline deadline, Instant now) {
    if (deadline.name().equals(TERM)) {
      return Instructing.termEnded(this);
    }
    OVERDUE.check(status);
    InstructorDraft next = draft().deadlines(deadlines.miss(deadline.name()));
    open().stream()
        .filter(it -> it.period().equals(deadline.name()))
        .forEach(it -> next.assignment(it.late()));
    return Change.of(next.done(), OVERDUE.key());
  }

  InstructorDraft draft() {
    return new InstructorDraft(this);
  }
}
