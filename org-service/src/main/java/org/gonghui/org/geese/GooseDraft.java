package org.gonghui.org.geese;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.kernel.Deadlines;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/** A leading goose as it is to be after a step: what is not set stays as it was. */
final class GooseDraft {

  private final LeadingGoose before;
  private GooseStatus status;
  private Decision decision;
  private @Nullable LocalDate selectedOn;
  private @Nullable LocalDate endedOn;
  private @Nullable String endedBecause;
  private boolean trainingOverdue;
  private List<Training> trainings;
  private List<Allowance> allowances;
  private List<StepRules> appliedRules;
  private Deadlines deadlines;

  GooseDraft(LeadingGoose before) {
    this.before = before;
    this.status = before.status();
    this.decision = before.decision();
    this.selectedOn = before.selectedOn();
    this.endedOn = before.endedOn();
    this.endedBecause = before.endedBecause();
    this.trainingOverdue = before.trainingOverdue();
    this.trainings = before.trainings();
    this.allowances = before.allowances();
    this.appliedRules = before.appliedRules();
    this.deadlines = before.deadlines();
  }

  GooseDraft status(GooseStatus next) {
    status = next;
    return this;
  }

  GooseDraft decision(Decision next) {
    decision = next;
    return this;
  }

  GooseDraft selectedOn(LocalDate date) {
    selectedOn = date;
    return this;
  }

  /** All that runs ends with it. */
  GooseDraft end(GooseStatus next, LocalDate date, @Nullable String why) {
    status = next;
    endedOn = date;
    endedBecause = why;
    trainingOverdue = false;
    deadlines = deadlines.cancel(LeadingGoose.TRAINING).cancel(DecisionTime.DEADLINE);
    return this;
  }

  GooseDraft trainingOverdue(boolean next) {
    trainingOverdue = next;
    return this;
  }

  GooseDraft training(Training more) {
    trainings = Stream.concat(trainings.stream(), Stream.of(more)).toList();
    return this;
  }

  GooseDraft allowance(Allowance more) {
    allowances = Stream.concat(allowances.stream(), Stream.of(more)).toList();
    return this;
  }

  GooseDraft allowance(Allowance before, Allowance after) {
    allowances = allowances.stream().map(it -> it.equals(before) ? after : it).toList();
    return this;
  }

  GooseDraft applied(StepRules step) {
    appliedRules = StepRules.and(appliedRules, step);
    return this;
  }

  GooseDraft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  LeadingGoose done() {
    return new LeadingGoose(
        before.id(),
        before.unionId(),
        before.postId(),
        before.personId(),
        status,
        before.merits(),
        before.applicants(),
        decision,
        selectedOn,
        endedOn,
        endedBecause,
        trainingOverdue,
        trainings,
        allowances,
        appliedRules,
        deadlines);
  }
}
