package org.gonghui.org.recruitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Deadlines;
import org.gonghui.org.personnel.SealedPerson;
import org.jspecify.annotations.Nullable;

/** An application as it is to be after a step: what is not set stays as it was. */
final class JobApplicationDraft {

  private final JobApplication before;
  private final Set<String> hands;
  private final List<NoticeObjection> objections;
  private SealedPerson person;
  private ApplicationStatus status;
  private @Nullable Marks marks;
  private @Nullable Integer seat;
  private @Nullable String reason;
  private @Nullable LocalDate hiredOn;
  private Deadlines deadlines;

  JobApplicationDraft(JobApplication before) {
    this.before = before;
    this.hands = new HashSet<>(before.hands());
    this.objections = new ArrayList<>(before.objections());
    this.person = before.person();
    this.status = before.status();
    this.marks = before.marks();
    this.seat = before.seat();
    this.reason = before.reason();
    this.hiredOn = before.hiredOn();
    this.deadlines = before.deadlines();
  }

  JobApplicationDraft person(SealedPerson right) {
    person = right;
    return this;
  }

  JobApplicationDraft status(ApplicationStatus next) {
    status = next;
    return this;
  }

  JobApplicationDraft by(String person) {
    hands.add(person);
    return this;
  }

  JobApplicationDraft marks(Marks given) {
    marks = given;
    return this;
  }

  JobApplicationDraft seat(int place) {
    seat = place;
    return this;
  }

  JobApplicationDraft objection(NoticeObjection more) {
    objections.add(more);
    return this;
  }

  JobApplicationDraft objection(NoticeObjection open, NoticeObjection answered) {
    objections.replaceAll(it -> it.equals(open) ? answered : it);
    return this;
  }

  JobApplicationDraft hiredOn(LocalDate day) {
    hiredOn = day;
    return this;
  }

  JobApplicationDraft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  /** It does not go on: the place is free again. */
  JobApplicationDraft ended(ApplicationStatus last, @Nullable String because) {
    status = last;
    reason = because;
    seat = null;
    deadlines = deadlines.cancel(JobApplication.NOTICE);
    return this;
  }

  JobApplication done() {
    return new JobApplication(
        before.id(),
        before.unionId(),
        before.recruitmentId(),
        before.personId(),
        person,
        before.education(),
        status,
        marks,
        seat,
        hands,
        objections,
        reason,
        hiredOn,
        deadlines);
  }
}
