package org.gonghui.org.founding;

import static org.gonghui.org.founding.UnionFoundingStep.AMENDMENT;
import static org.gonghui.org.founding.UnionFoundingStep.ANSWER;
import static org.gonghui.org.founding.UnionFoundingStep.APPLICATION;
import static org.gonghui.org.founding.UnionFoundingStep.APPROVAL;
import static org.gonghui.org.founding.UnionFoundingStep.ESCALATION;
import static org.gonghui.org.founding.UnionFoundingStep.ESTABLISHMENT;
import static org.gonghui.org.founding.UnionFoundingStep.PREPARATION;
import static org.gonghui.org.founding.UnionFoundingStep.REFUSAL;
import static org.gonghui.org.founding.UnionFoundingStep.REMINDER;
import static org.gonghui.org.founding.UnionFoundingStep.WITHDRAWAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingApplied;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingApproved;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingEscalated;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingPrepared;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingRefused;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Decided;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.RulesFollowed;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/**
 * The founding of a union 建会.
 *
 * @param superior id of the union under which it is to stand, and which decides
 * @param newUnionId the id that the union will have
 * @param code the short name that this id is made of, where one was asked for
 * @param status where it stands
 * @param plan what is to be founded
 * @param applicants who prepared, amended and applied for it: none of them decides
 * @param decision who has to decide, and how it was decided
 * @param answer what was answered to the last refusal
 * @param appliedRules which rules its steps followed, in their order
 */
public record UnionFounding(
    String id,
    String superior,
    String newUnionId,
    @Nullable String code,
    FoundingStatus status,
    Preparation plan,
    Set<String> applicants,
    Decision decision,
    @Nullable String answer,
    List<StepRules> appliedRules,
    Deadlines deadlines)
    implements Decided<UnionFounding> {

  public UnionFounding {
    applicants = Set.copyOf(applicants);
    appliedRules = appliedRules == null ? List.of() : List.copyOf(appliedRules);
  }

  @Override
  public String unionId() {
    return superior;
  }

  @Override
  public Set<String> people() {
    return applicants;
  }

  /** The superior is not above the union that is to be yet, but the record's own. */
  @Override
  public boolean isDecidedByItsUnion() {
    return true;
  }

  @Override
  public UnionFounding deciding(UnaryOperator<Decision> change) {
    return status.waits() ? draft().decision(change.apply(decision)).done() : this;
  }

  static Change<UnionFounding> prepare(
      String id,
      String superior,
      String newUnionId,
      @Nullable String code,
      Preparation plan,
      String person,
      LocalDate today) {
    UnionFounding made =
        new UnionFounding(
            id,
            superior,
            newUnionId,
            code,
            FoundingStatus.PREPARING,
            plan,
            Set.of(person),
            Decision.OPEN,
            null,
            List.of(),
            Deadlines.none());
    return Change.of(
        made,
        PREPARATION.key(),
        new UnionFoundingPrepared(id, superior, plan.kind(), plan.enterpriseIds(), today));
  }

  Change<UnionFounding> amend(Preparation amended, String person) {
    AMENDMENT.check(status);
    return Change.of(draft().plan(amended).applicant(person).done(), AMENDMENT.key());
  }

  /** Asks the superior union; if it lets its time pass, the others in their order. */
  Change<UnionFounding> apply(String person, DecisionTime time, Instant now) {
    return asked(APPLICATION, person, null, time, now);
  }

  /** Asks again after a refusal, with an answer to its reason. */
  Change<UnionFounding> answer(String person, String reply, DecisionTime time, Instant now) {
    return asked(ANSWER, person, reply, time, now);
  }

  private Change<UnionFounding> asked(
      UnionFoundingStep step,
      String person,
      @Nullable String reply,
      DecisionTime time,
      Instant now) {
    UnionFounding next =
        draft()
            .status(step.take(status))
            .applicant(person)
            .answer(reply)
            .decision(Decision.by(time.authorities()))
            .deadlines(time.start(deadlines, now))
            .done();
    return Change.of(
        next,
        step.key(),
        new UnionFoundingApplied(
            id, superior, plan.kind(), plan.enterpriseIds(), WorkingDays.dateOf(now)));
  }

  /** The union may exist; a listener lets it. */
  Change<UnionFounding> approve(String person, Instant now) {
    UnionFounding next = decided(APPROVAL, person, null);
    LocalDate today = WorkingDays.dateOf(now);
    return Change.of(
        next,
        APPROVAL.key(),
        new UnionFoundingApproved(id, superior, newUnionId, plan.enterpriseIds(), today));
  }

  Change<UnionFounding> refuse(String person, String reason, Instant now) {
    UnionFounding next = decided(REFUSAL, person, reason);
    return Change.of(
        next, REFUSAL.key(), new UnionFoundingRefused(id, superior, WorkingDays.dateOf(now)));
  }

  private UnionFounding decided(UnionFoundingStep step, String person, @Nullable String reason) {
    FoundingStatus next = step.take(status);
    return draft()
        .status(next)
        .decision(decision.made(person, reason))
        .deadlines(deadlines.meet(DecisionTime.DEADLINE))
        .done();
  }

  Change<UnionFounding> withdraw() {
    FoundingStatus next = WITHDRAWAL.take(status);
    return Change.of(
        draft().status(next).deadlines(deadlines.cancel(DecisionTime.DEADLINE)).done(),
        WITHDRAWAL.key());
  }

  /** The union exists and covers the enterprises; told twice, it is so once. */
  Change<UnionFounding> establish() {
    return status == FoundingStatus.ESTABLISHED
        ? Change.none(this)
        : Change.of(draft().status(ESTABLISHMENT.take(status)).done(), ESTABLISHMENT.key());
  }

  @Override
  public Change<UnionFounding> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  /** Undecided in time: the union above has to decide; above the topmost there is none. */
  @Override
  public Change<UnionFounding> expire(Deadline deadline, Instant now) {
    Draft next = draft().status(ESCALATION.take(status)).deadlines(deadlines.miss(deadline.name()));
    if (decision.isWithTheLast()) {
      return Change.of(next.done(), "overdue");
    }
    Decision above = decision.goesUp();
    next.decision(above).deadlines(DecisionTime.follow(deadlines, deadline, above, now));
    String to = above.authority().unionId();
    return Change.of(next.done(), ESCALATION.key(), new UnionFoundingEscalated(id, superior, to));
  }

  /** The same step with the rules that it followed. */
  static Change<UnionFounding> by(Change<UnionFounding> change, RulesFollowed rules) {
    UnionFounding next = change.state().draft().applied(rules.by(change.step())).done();
    return new Change<>(next, change.step(), change.events());
  }

  private Draft draft() {
    return new Draft(this);
  }
}
