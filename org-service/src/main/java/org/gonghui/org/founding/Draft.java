package org.gonghui.org.founding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Deadlines;
import org.gonghui.org.approval.Decision;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/** A founding as it is to be after a step: what is not set stays as it was. */
final class Draft {

  private final UnionFounding before;
  private final Set<String> applicants;
  private FoundingStatus status;
  private Preparation plan;
  private Decision decision;
  private @Nullable String answer;
  private List<StepRules> appliedRules;
  private Deadlines deadlines;

  Draft(UnionFounding before) {
    this.before = before;
    this.applicants = new HashSet<>(before.applicants());
    this.status = before.status();
    this.plan = before.plan();
    this.decision = before.decision();
    this.answer = before.answer();
    this.appliedRules = before.appliedRules();
    this.deadlines = before.deadlines();
  }

  Draft status(FoundingStatus next) {
    status = next;
    return this;
  }

  Draft plan(Preparation next) {
    plan = next;
    return this;
  }

  Draft applicant(String person) {
    applicants.add(person);
    return this;
  }

  Draft decision(Decision next) {
    decision = next;
    return this;
  }

  Draft answer(@Nullable String next) {
    answer = next;
    return this;
  }

  Draft applied(StepRules step) {
    appliedRules = StepRules.and(appliedRules, step);
    return this;
  }

  Draft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  UnionFounding done() {
    return new UnionFounding(
        before.id(),
        before.superior(),
        before.newUnionId(),
        before.code(),
        status,
        plan,
        applicants,
        decision,
        answer,
        appliedRules,
        deadlines);
  }
}
