package org.gonghui.org.instructors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.Deadlines;
import org.gonghui.org.personnel.SealedPerson;
import org.jspecify.annotations.Nullable;

/** An instructor as they are to be after a step: what is not set stays as it was. */
final class InstructorDraft {

  private final Instructor before;
  private final List<InstructorTraining> trainings;
  private final List<Assignment> assignments;
  private SealedPerson person;
  private InstructorStatus status;
  private @Nullable String decidedBy;
  private @Nullable LocalDate appointedOn;
  private @Nullable LocalDate until;
  private @Nullable String reason;
  private @Nullable LocalDate endedOn;
  private Deadlines deadlines;

  InstructorDraft(Instructor before) {
    this.before = before;
    this.trainings = new ArrayList<>(before.trainings());
    this.assignments = new ArrayList<>(before.assignments());
    this.person = before.person();
    this.status = before.status();
    this.decidedBy = before.decidedBy();
    this.appointedOn = before.appointedOn();
    this.until = before.until();
    this.reason = before.reason();
    this.endedOn = before.endedOn();
    this.deadlines = before.deadlines();
  }

  InstructorDraft person(SealedPerson right) {
    person = right;
    return this;
  }

  InstructorDraft status(InstructorStatus next, String person) {
    status = next;
    decidedBy = person;
    return this;
  }

  InstructorDraft term(LocalDate from, LocalDate last) {
    appointedOn = from;
    until = last;
    return this;
  }

  InstructorDraft training(InstructorTraining more) {
    trainings.add(more);
    return this;
  }

  /** In place of that with the same id. */
  InstructorDraft assignment(Assignment next) {
    assignments.removeIf(it -> it.id().equals(next.id()));
    assignments.add(next);
    return this;
  }

  InstructorDraft reason(String why) {
    reason = why;
    return this;
  }

  /** All that runs ends with it. */
  InstructorDraft ended(InstructorStatus last, LocalDate on) {
    status = last;
    endedOn = on;
    for (Assignment it : before.open()) {
      assignment(it.ended(on, Assignment.Result.WITHOUT_RESULT, null));
      deadlines = deadlines.cancel(it.period());
    }
    deadlines = deadlines.cancel(Instructor.TERM);
    return this;
  }

  InstructorDraft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  Instructor done() {
    return new Instructor(
        before.id(),
        before.unionId(),
        before.personId(),
        person,
        before.area(),
        status,
        before.nominatedBy(),
        decidedBy,
        appointedOn,
        until,
        trainings,
        assignments,
        reason,
        endedOn,
        assignments.stream().anyMatch(Assignment::overdue),
        deadlines);
  }
}
