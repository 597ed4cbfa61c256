package org.gonghui.org.elections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.ElectionEvent.ElectionEscalated;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.org.approval.Decided;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/**
 * The election of a union's committee 换届选举. What its steps ask and do is in {@link Preparing},
 * {@link Voting} and {@link Deciding}.
 *
 * @param unionId the union that elects
 * @param kind what union it is, which says by which rules
 * @param candidates who was nominated
 * @param ballots the rounds of voting that count, in their order
 * @param officers chair and vice chairs whom the committee elected
 * @param repeated how often the election was begun again
 * @param applicants who prepared, submitted or reported it or entered its votes: none of them
 *     decides
 * @param decision who decides on what was submitted last, and how
 * @param listApprovedOn when the superior agreed to the list of candidates
 * @param answer what was answered to the last refusal
 * @param appliedRules which rules its steps followed, in their order
 */
public record Election(
    String id,
    String unionId,
    UnionKind kind,
    ElectionStatus status,
    ElectionPlan plan,
    List<Candidate> candidates,
    List<Ballot> ballots,
    List<OfficerVote> officers,
    int repeated,
    Set<String> applicants,
    Decision decision,
    @Nullable LocalDate listApprovedOn,
    @Nullable String answer,
    List<StepRules> appliedRules,
    Deadlines deadlines)
    implements Decided<Election> {

  /** Name of the legal period for the report. */
  static final String REPORT = "report";

  public Election {
    candidates = List.copyOf(candidates);
    ballots = List.copyOf(ballots);
    officers = List.copyOf(officers);
    applicants = Set.copyOf(applicants);
    appliedRules = appliedRules == null ? List.of() : List.copyOf(appliedRules);
  }

  /** Who was elected to the committee so far, in the order of the rounds. */
  List<String> elected() {
    return ballots.stream().flatMap(it -> it.elected().stream()).toList();
  }

  /** How many seats nobody has been elected to yet. */
  int openSeats() {
    return plan.seats() - elected().size();
  }

  /** The day of the last round, from which the term is counted. */
  LocalDate electedOn() {
    return ballots.getLast().heldOn();
  }

  /** The last day of the term that begins with this election. */
  LocalDate termUntil() {
    return electedOn().plusYears(plan.termYears()).minusDays(1);
  }

  /** The union was merged or dissolved: nobody is elected any more. */
  Change<Election> close() {
    ElectionStep step = ElectionStep.CLOSING;
    if (!step.allowed(status)) {
      return Change.none(this);
    }
    Deadlines ended = deadlines.cancel(DecisionTime.DEADLINE).cancel(REPORT);
    return Change.of(draft().status(step.take(status)).deadlines(ended).done(), step.key());
  }

  @Override
  public Election deciding(UnaryOperator<Decision> change) {
    return status.waits() ? draft().decision(change.apply(decision)).done() : this;
  }

  @Override
  public Change<Election> remind(Deadline deadline, Instant now) {
    ElectionStep.REMINDER.check(status);
    Election next = draft().deadlines(deadlines.reminded(deadline.name())).done();
    return Change.of(next, ElectionStep.REMINDER.key());
  }

  /**
   * Undecided in time: the union above has to decide. Above the topmost there is none, and a report
   * that is late stays due.
   */
  @Override
  public Change<Election> expire(Deadline deadline, Instant now) {
    ElectionDraft next = draft().deadlines(deadlines.miss(deadline.name()));
    if (deadline.name().equals(REPORT) || decision.isWithTheLast()) {
      ElectionStep.OVERDUE.check(status);
      return Change.of(next.done(), ElectionStep.OVERDUE.key());
    }
    ElectionStep.ESCALATION.check(status);
    Decision above = decision.goesUp();
    next.decision(above).deadlines(DecisionTime.follow(deadlines, deadline, above, now));
    String to = above.authority().unionId();
    return Change.of(
        next.done(), ElectionStep.ESCALATION.key(), new ElectionEscalated(id, unionId, to));
  }

  ElectionDraft draft() {
    return new ElectionDraft(this);
  }
}
