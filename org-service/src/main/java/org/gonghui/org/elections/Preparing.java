package org.gonghui.org.elections;

import static org.gonghui.org.elections.ElectionStep.AMENDMENT;
import static org.gonghui.org.elections.ElectionStep.NOMINATION;
import static org.gonghui.org.elections.ElectionStep.NOMINATION_WITHDRAWAL;
import static org.gonghui.org.elections.ElectionStep.POSTPONEMENT;
import static org.gonghui.org.elections.ElectionStep.PREPARATION;
import static org.gonghui.org.elections.ElectionStep.WITHDRAWAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.RulesFollowed;

/** The steps by which an election is prepared: what is planned, and who stands. */
final class Preparing {

  /** More would be no list that a person could read. */
  private static final int MOST_CANDIDATES = 300;

  private final LegalTime law;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Preparing(LegalTime law, Instant now) {
    this.law = law;
    this.today = WorkingDays.dateOf(now);
  }

  Change<Election> prepare(
      String id, String unionId, UnionKind kind, ElectionPlan plan, String person) {
    RulesFollowed rules = rules();
    new PlanCheck(rules, today, kind).check(plan);
    Election made =
        new Election(
            id,
            unionId,
            kind,
            ElectionStatus.PREPARING,
            plan,
            List.of(),
            List.of(),
            List.of(),
            0,
            Set.of(person),
            Decision.OPEN,
            null,
            null,
            List.of(rules.by(PREPARATION.key())),
            Deadlines.none());
    return Change.of(made, PREPARATION.key());
  }

  Change<Election> amend(Election it, ElectionPlan plan, String person) {
    AMENDMENT.check(it.status());
    RulesFollowed rules = rules();
    new PlanCheck(rules, today, it.kind()).check(plan);
    return Change.of(
        it.draft().plan(plan).applicant(person).applied(rules.by(AMENDMENT.key())).done(),
        AMENDMENT.key());
  }

  Change<Election> nominate(Election it, Candidate candidate, String person) {
    NOMINATION.check(it.status());
    RulesFollowed rules = rules();
    new ListCheck(rules, it.kind()).eligible(candidate);
    if (it.candidates().stream().anyMatch(one -> one.personId().equals(candidate.personId()))) {
      throw new RuleBroken("election.nominated-already", candidate.name());
    }
    if (it.candidates().size() >= MOST_CANDIDATES) {
      throw new RuleBroken("election.too-many-candidates", MOST_CANDIDATES);
    }
    List<Candidate> all = new ArrayList<>(it.candidates());
    all.add(candidate);
    return Change.of(
        it.draft().candidates(all).applicant(person).applied(rules.by(NOMINATION.key())).done(),
        NOMINATION.key());
  }

  Change<Election> withdrawNomination(Election it, String personId) {
    NOMINATION_WITHDRAWAL.check(it.status());
    List<Candidate> rest =
        it.candidates().stream().filter(one -> !one.personId().equals(personId)).toList();
    if (rest.size() == it.candidates().size()) {
      throw new RuleBroken("election.not-on-the-list", personId);
    }
    return Change.of(it.draft().candidates(rest).done(), NOMINATION_WITHDRAWAL.key());
  }

  /** Too few came, or something else kept them: the meeting is held on another day. */
  Change<Election> postpone(Election it, LocalDate date) {
    POSTPONEMENT.check(it.status());
    if (date.isBefore(today)) {
      throw new RuleBroken("election.meeting-in-the-past", date);
    }
    return Change.of(it.draft().plan(it.plan().withMeetingOn(date)).done(), POSTPONEMENT.key());
  }

  Change<Election> withdraw(Election it) {
    ElectionStatus next = WITHDRAWAL.take(it.status());
    Deadlines ended = it.deadlines().cancel(DecisionTime.DEADLINE).cancel(Election.REPORT);
    return Change.of(it.draft().status(next).deadlines(ended).done(), WITHDRAWAL.key());
  }

  private RulesFollowed rules() {
    return new RulesFollowed(law.rules(), today);
  }
}
