package org.gonghui.org.elections;

import static org.gonghui.org.elections.ElectionStep.ANSWER;
import static org.gonghui.org.elections.ElectionStep.APPROVAL;
import static org.gonghui.org.elections.ElectionStep.LIST_ANSWER;
import static org.gonghui.org.elections.ElectionStep.LIST_APPROVAL;
import static org.gonghui.org.elections.ElectionStep.LIST_REFUSAL;
import static org.gonghui.org.elections.ElectionStep.LIST_SUBMISSION;
import static org.gonghui.org.elections.ElectionStep.REFUSAL;
import static org.gonghui.org.elections.ElectionStep.REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.ElectionEvent.ElectionApproved;
import org.gonghui.contracts.ElectionEvent.ElectionListApproved;
import org.gonghui.contracts.ElectionEvent.ElectionListSubmitted;
import org.gonghui.contracts.ElectionEvent.ElectionRefused;
import org.gonghui.contracts.ElectionEvent.ElectionReported;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.RulesFollowed;
import org.jspecify.annotations.Nullable;

/** The steps between the union and its superior: what is submitted, and how it is decided. */
final class Deciding {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Deciding(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** Puts the list before the superior: first, or with an answer to why it was refused. */
  Change<Election> submit(Election it, @Nullable String reply, List<String> above, String person) {
    ElectionStep step = reply == null ? LIST_SUBMISSION : LIST_ANSWER;
    step.check(it.status());
    RulesFollowed rules = rules();
    new PlanCheck(rules, today, it.kind()).check(it.plan());
    new ListCheck(rules, it.kind()).complete(it.candidates(), it.plan().seats());
    rules.rule(Rules.LIST_APPROVAL);
    DecisionTime time = DecisionTime.of(law, Rules.LIST_APPROVAL, above, now);
    Election next = asked(it, step, reply, time, person).applied(rules.by(step.key())).done();
    return Change.of(next, step.key(), new ElectionListSubmitted(it.id(), it.unionId(), today));
  }

  Change<Election> approveList(Election it, String person, @Nullable String letter) {
    RulesFollowed rules = rules();
    rules.rule(Rules.LIST_APPROVAL);
    Election next =
        decided(it, LIST_APPROVAL, person, null, letter)
            .listApprovedOn(today)
            .applied(rules.by(LIST_APPROVAL.key()))
            .done();
    Deciders.requireLetter(it.unionId(), next.decision());
    return Change.of(
        next,
        LIST_APPROVAL.key(),
        new ElectionListApproved(it.id(), it.unionId(), it.plan().meetingOn(), today));
  }

  Change<Election> refuseList(Election it, String person, String reason, @Nullable String letter) {
    return refused(it, LIST_REFUSAL, person, reason, letter);
  }

  /** Reports the result: first, or with an answer to why it was refused. */
  Change<Election> report(Election it, @Nullable String reply, List<String> above, String person) {
    ElectionStep step = reply == null ? REPORT : ANSWER;
    step.check(it.status());
    DecisionTime time = DecisionTime.of(law, Rules.APPROVAL, above, now);
    Election next = asked(it, step, reply, time, person).done();
    RulesFollowed rules = rules();
    rules.rule(Rules.REPORT);
    rules.rule(Rules.APPROVAL);
    Election reported =
        next.draft()
            .deadlines(next.deadlines().meet(Election.REPORT))
            .applied(rules.by(step.key()))
            .done();
    return Change.of(reported, step.key(), new ElectionReported(it.id(), it.unionId(), today));
  }

  /** The committee is recognised; its term has been running since it was elected. */
  Change<Election> approve(Election it, String person, @Nullable String letter) {
    RulesFollowed rules = rules();
    rules.rule(Rules.APPROVAL);
    Kinds.term(it.kind(), rules);
    Election next =
        decided(it, APPROVAL, person, null, letter).applied(rules.by(APPROVAL.key())).done();
    Deciders.requireLetter(it.unionId(), next.decision());
    return Change.of(next, APPROVAL.key(), approved(next));
  }

  Change<Election> refuse(Election it, String person, String reason, @Nullable String letter) {
    return refused(it, REFUSAL, person, reason, letter);
  }

  private Change<Election> refused(
      Election it, ElectionStep step, String person, String reason, @Nullable String letter) {
    Election next = decided(it, step, person, reason, letter).done();
    Deciders.requireLetter(it.unionId(), next.decision());
    return Change.of(next, step.key(), new ElectionRefused(it.id(), it.unionId(), today));
  }

  private ElectionDraft asked(
      Election it, ElectionStep step, @Nullable String reply, DecisionTime time, String person) {
    return it.draft()
        .status(step.take(it.status()))
        .applicant(person)
        .answer(reply)
        .decision(Decision.by(time.authorities()))
        .deadlines(time.start(it.deadlines(), now));
  }

  private static ElectionDraft decided(
      Election it,
      ElectionStep step,
      String person,
      @Nullable String reason,
      @Nullable String letter) {
    ElectionStatus next = step.take(it.status());
    return it.draft()
        .status(next)
        .decision(it.decision().made(person, reason, letter))
        .deadlines(it.deadlines().meet(DecisionTime.DEADLINE));
  }

  private RulesFollowed rules() {
    return new RulesFollowed(law.rules(), today);
  }

  private ElectionApproved approved(Election it) {
    return new ElectionApproved(
        it.id(),
        it.unionId(),
        it.electedOn(),
        it.termUntil(),
        it.plan().termYears(),
        it.plan().members(),
        holders(it, Post.CHAIR).getFirst(),
        holders(it, Post.VICE_CHAIR),
        it.elected(),
        today);
  }

  private static List<String> holders(Election it, Post post) {
    return it.officers().stream()
        .filter(one -> one.post() == post)
        .map(OfficerVote::personId)
        .toList();
  }
}
