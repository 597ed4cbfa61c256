package org.gonghui.org.elections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Deadlines;
import org.gonghui.org.approval.Decision;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/** An election as it is to be after a step: what is not set stays as it was. */
final class ElectionDraft {

  private final Election before;
  private final Set<String> applicants;
  private ElectionStatus status;
  private ElectionPlan plan;
  private List<Candidate> candidates;
  private List<Ballot> ballots;
  private List<OfficerVote> officers;
  private int repeated;
  private Decision decision;
  private @Nullable LocalDate listApprovedOn;
  private @Nullable String answer;
  private List<StepRules> appliedRules;
  private Deadlines deadlines;

  ElectionDraft(Election before) {
    this.before = before;
    this.applicants = new HashSet<>(before.applicants());
    this.status = before.status();
    this.plan = before.plan();
    this.candidates = before.candidates();
    this.ballots = before.ballots();
    this.officers = before.officers();
    this.repeated = before.repeated();
    this.decision = before.decision();
    this.listApprovedOn = before.listApprovedOn();
    this.answer = before.answer();
    this.appliedRules = before.appliedRules();
    this.deadlines = before.deadlines();
  }

  ElectionDraft status(ElectionStatus next) {
    status = next;
    return this;
  }

  ElectionDraft plan(ElectionPlan next) {
    plan = next;
    return this;
  }

  ElectionDraft candidates(List<Candidate> next) {
    candidates = next;
    return this;
  }

  ElectionDraft ballot(Ballot next) {
    ballots = new ArrayList<>(ballots);
    ballots.add(next);
    return this;
  }

  ElectionDraft officers(List<OfficerVote> next) {
    officers = next;
    return this;
  }

  /** Nothing of what was voted and decided counts any longer. */
  ElectionDraft anew() {
    ballots = List.of();
    officers = List.of();
    decision = Decision.OPEN;
    listApprovedOn = null;
    repeated++;
    return this;
  }

  ElectionDraft applicant(String person) {
    applicants.add(person);
    return this;
  }

  ElectionDraft decision(Decision next) {
    decision = next;
    return this;
  }

  ElectionDraft listApprovedOn(LocalDate date) {
    listApprovedOn = date;
    return this;
  }

  ElectionDraft answer(@Nullable String next) {
    answer = next;
    return this;
  }

  ElectionDraft applied(StepRules step) {
    appliedRules = StepRules.and(appliedRules, step);
    return this;
  }

  ElectionDraft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  Election done() {
    return new Election(
        before.id(),
        before.unionId(),
        before.kind(),
        status,
        plan,
        candidates,
        ballots,
        officers,
        repeated,
        applicants,
        decision,
        listApprovedOn,
        answer,
        appliedRules,
        deadlines);
  }
}
