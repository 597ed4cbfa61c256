package org.gonghui.org.instructors;

import static org.gonghui.org.instructors.InstructorStep.APPOINTMENT;
import static org.gonghui.org.instructors.InstructorStep.ASSIGNMENT;
import static org.gonghui.org.instructors.InstructorStep.ENDING;
import static org.gonghui.org.instructors.InstructorStep.NOMINATION;
import static org.gonghui.org.instructors.InstructorStep.REFUSAL;
import static org.gonghui.org.instructors.InstructorStep.RENEWAL;
import static org.gonghui.org.instructors.InstructorStep.REPORT;
import static org.gonghui.org.instructors.InstructorStep.TERM_END;
import static org.gonghui.org.instructors.InstructorStep.TRAINING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.InstructorEvent.InstructorAppointed;
import org.gonghui.contracts.InstructorEvent.InstructorAssigned;
import org.gonghui.contracts.InstructorEvent.InstructorAssignmentEnded;
import org.gonghui.contracts.InstructorEvent.InstructorEnded;
import org.gonghui.contracts.InstructorEvent.InstructorRenewed;
import org.gonghui.contracts.InstructorEvent.InstructorTrained;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.personnel.SealedPerson;
import org.jspecify.annotations.Nullable;

/** Who becomes an instructor and where they help, by the rules in force now. */
final class Instructing {

  private static final Duration REMIND_TERM = Duration.ofDays(60);
  private static final Duration REMIND_REPORT = Duration.ofDays(7);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  Instructing(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  Change<Instructor> nominate(
      String id,
      String unionId,
      @Nullable String personId,
      SealedPerson who,
      Set<String> area,
      String person) {
    Instructor made =
        new Instructor(
            id,
            unionId,
            personId,
            who,
            area,
            NOMINATION.to().orElseThrow(),
            person,
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            false,
            Deadlines.none());
    return Change.of(made, NOMINATION.key());
  }

  /** The same training is entered once. */
  Change<Instructor> train(Instructor it, InstructorTraining training) {
    TRAINING.check(it.status());
    Dates.notFuture(training.heldOn(), today);
    if (it.trainings().contains(training)) {
      return Change.none(it);
    }
    return Change.of(
        it.draft().training(training).done(),
        TRAINING.key(),
        new InstructorTrained(it.id(), it.unionId(), training.hours(), training.heldOn()));
  }

  /** By another than who nominated, after the training that the rule asks for. */
  Change<Instructor> appoint(Instructor it, String person) {
    InstructorStatus next = APPOINTMENT.take(it.status());
    requireOther(it, person);
    LegalRule rule = law.rule(Rules.APPOINTMENT, now);
    requireHours(it.hoursSince(null), rule.parameter("hours"), rule);
    LocalDate until = law.lastDay(Rules.APPOINTMENT, today);
    Deadlines running =
        law.start(it.deadlines(), Instructor.TERM, Rules.APPOINTMENT, now, REMIND_TERM);
    return Change.of(
        it.draft().status(next, person).term(today, until).deadlines(running).done(),
        APPOINTMENT.key(),
        new InstructorAppointed(it.id(), it.unionId(), today, until));
  }

  Change<Instructor> refuse(Instructor it, String reason, String person) {
    InstructorStatus next = REFUSAL.take(it.status());
    requireOther(it, person);
    return Change.of(it.draft().status(next, person).reason(reason).done(), REFUSAL.key());
  }

  /**
   * An enterprise that an instructor is sent to.
   *
   * @param within true where it lies in their area
   */
  record Destination(String enterpriseId, String name, boolean within) {}

  /** Sends an instructor to an enterprise. */
  Change<Instructor> assign(Instructor it, String id, Destination to, String purpose, String by) {
    ASSIGNMENT.check(it.status());
    LegalRule rule = law.rule(Rules.ASSIGNMENT, now);
    String enterpriseId = to.enterpriseId();
    if (!to.within()) {
      throw RuleBroken.of(rule, "instructor.outside-area", to.name());
    }
    if (it.open().stream().anyMatch(one -> one.enterpriseId().equals(enterpriseId))) {
      throw new RuleBroken("instructor.assigned-already", to.name());
    }
    if (it.open().size() >= rule.parameter("atOnce")) {
      throw RuleBroken.of(rule, "instructor.too-many", rule.parameter("atOnce"));
    }
    Assignment made = new Assignment(id, enterpriseId, purpose, today, by, null, null, null, false);
    Deadlines running =
        law.start(it.deadlines(), made.period(), Rules.ASSIGNMENT, now, REMIND_REPORT);
    return Change.of(
        it.draft().assignment(made).deadlines(running).done(),
        ASSIGNMENT.key(),
        new InstructorAssigned(it.id(), it.unionId(), enterpriseId, today));
  }

  Change<Instructor> report(
      Instructor it, String assignmentId, Assignment.Result result, String text) {
    REPORT.check(it.status());
    Assignment open =
        it.open().stream()
            .filter(one -> one.id().equals(assignmentId))
            .findFirst()
            .orElseThrow(() -> new RuleBroken("instructor.no-assignment", assignmentId));
    return Change.of(
        it.draft()
            .assignment(open.ended(today, result, text))
            .deadlines(it.deadlines().meet(open.period()))
            .done(),
        REPORT.key(),
        new InstructorAssignmentEnded(
            it.id(), it.unionId(), open.enterpriseId(), result.name(), today));
  }

  /** A further term after the one that runs, for who was trained in it. */
  Change<Instructor> renew(Instructor it, String person) {
    RENEWAL.check(it.status());
    requireOther(it, person);
    LegalRule rule = law.rule(Rules.APPOINTMENT, now);
    requireHours(it.hoursSince(it.appointedOn()), rule.parameter("renewalHours"), rule);
    LocalDate last = Objects.requireNonNull(it.until());
    if (today.isBefore(last.minusDays(REMIND_TERM.toDays()))) {
      throw new RuleBroken("instructor.renewal-early", last.minusDays(REMIND_TERM.toDays()));
    }
    LocalDate until = law.lastDay(Rules.APPOINTMENT, last);
    Instant over = WorkingDays.endOf(until);
    Deadlines running =
        it.deadlines().meet(Instructor.TERM).start(Instructor.TERM, rule, now, over, REMIND_TERM);
    return Change.of(
        it.draft().term(last.plusDays(1), until).deadlines(running).done(),
        RENEWAL.key(),
        new InstructorRenewed(it.id(), it.unionId(), until));
  }

  /** Before the term is over, with a reason. */
  Change<Instructor> end(Instructor it, String reason) {
    InstructorStatus last = ENDING.take(it.status());
    return ended(it.draft().reason(reason).ended(last, today), ENDING);
  }

  /** The term is over. */
  static Change<Instructor> termEnded(Instructor it) {
    InstructorStatus last = TERM_END.take(it.status());
    return ended(it.draft().ended(last, Objects.requireNonNull(it.until())), TERM_END);
  }

  private static Change<Instructor> ended(InstructorDraft draft, InstructorStep step) {
    Instructor it = draft.done();
    return Change.of(
        it,
        step.key(),
        new InstructorEnded(it.id(), it.unionId(), Objects.requireNonNull(it.endedOn())));
  }

  private static void requireOther(Instructor it, String person) {
    if (it.nominatedBy().equals(person) || person.equals(it.personId())) {
      throw new Forbidden("approval.own-application");
    }
  }

  private static void requireHours(int had, long needed, LegalRule rule) {
    if (had < needed) {
      throw RuleBroken.of(rule, "instructor.untrained", needed, had);
    }
  }
}
