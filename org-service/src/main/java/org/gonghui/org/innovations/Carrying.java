package org.gonghui.org.innovations;

import static org.gonghui.org.innovations.InnovationProjectStep.FUNDING;
import static org.gonghui.org.innovations.InnovationProjectStep.MILESTONE;
import static org.gonghui.org.innovations.InnovationProjectStep.PAYMENT;
import static org.gonghui.org.innovations.InnovationProjectStep.POSTPONEMENT;
import static org.gonghui.org.innovations.InnovationProjectStep.REPORT;
import static org.gonghui.org.innovations.InnovationProjectStep.START;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.gonghui.contracts.InnovationProjectEvent.InnovationPaid;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.PaymentDay;

/** From the money to the report. */
final class Carrying {

  private static final Duration REMIND = Duration.ofDays(3);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Carrying(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** How much a fund is to grant it: what the review approved. */
  long fundable(InnovationProject it) {
    FUNDING.check(it.status());
    long fen = Objects.requireNonNull(it.approvedFen());
    if (fen == 0) {
      throw RuleBroken.of(law.rule(Rules.FUNDING, now), "innovation.no-money-approved");
    }
    return fen;
  }

  /** A fund has granted it, by the rule of that day; told twice, it is so once. */
  Change<InnovationProject> fund(InnovationProject it, Funding granted) {
    Funding before = it.funding();
    if (before != null && before.fundId().equals(granted.fundId())) {
      return Change.none(it);
    }
    if (granted.fen() != fundable(it)) {
      throw new RuleBroken("innovation.other-sum", Yuan.of(granted.fen()));
    }
    Funding money = granted.by(law.rule(Rules.FUNDING, now));
    return Change.of(
        it.draft().status(FUNDING.take(it.status())).funding(money).done(), FUNDING.key());
  }

  /** Four eyes: who granted it does not enter the payment. From then on the milestones count. */
  Change<InnovationProject> pay(
      InnovationProject it, LocalDate paidOn, String voucher, String person) {
    ProjectStatus next = PAYMENT.take(it.status());
    Funding granted = Objects.requireNonNull(it.funding());
    if (granted.grantedBy().equals(person)) {
      throw new Forbidden("innovation.paid-by-granter");
    }
    PaymentDay.require(paidOn, granted.grantedOn(), today);
    return Change.of(
        begun(it).status(next).funding(granted.paid(paidOn, voucher)).done(),
        PAYMENT.key(),
        new InnovationPaid(it.id(), it.unionId(), granted.fundId(), granted.fen(), paidOn));
  }

  /** One that was approved without money begins without it. */
  Change<InnovationProject> start(InnovationProject it) {
    ProjectStatus next = START.take(it.status());
    long fen = Objects.requireNonNull(it.approvedFen());
    if (fen > 0) {
      throw RuleBroken.of(law.rule(Rules.FUNDING, now), "innovation.money-waits", Yuan.of(fen));
    }
    return Change.of(begun(it).status(next).done(), START.key());
  }

  private ProjectDraft begun(InnovationProject it) {
    Deadlines running = it.deadlines();
    for (Milestone one : it.milestones()) {
      running = started(running, one);
    }
    return it.draft().deadlines(running);
  }

  /** A milestone is reached, with what was spent for it: never more than was paid. */
  Change<InnovationProject> reach(InnovationProject it, int number, Milestone.Done how) {
    MILESTONE.check(it.status());
    Milestone milestone = notDone(it, number);
    Dates.notFuture(how.on(), today);
    it.requireLeft(how.fen(), law.rule(Rules.FUNDING, now));
    return Change.of(
        it.draft()
            .milestone(milestone.done(how))
            .by(how.by())
            .deadlines(it.deadlines().meet(milestone.deadline()))
            .done(),
        MILESTONE.key());
  }

  /** The union above gives a milestone a later day, with a reason. */
  Change<InnovationProject> postpone(InnovationProject it, int number, LocalDate to, String why) {
    POSTPONEMENT.check(it.status());
    Milestone before = notDone(it, number);
    if (to.isBefore(today) || !to.isAfter(before.dueOn())) {
      throw new RuleBroken("innovation.not-later", to, before.dueOn());
    }
    Milestone next = before.postponed(to, why);
    return Change.of(
        it.draft()
            .milestone(next)
            .deadlines(started(it.deadlines().makeRoom(next.deadline()), next))
            .done(),
        POSTPONEMENT.key());
  }

  /** All milestones are reached: others are to look at what came of it. */
  Change<InnovationProject> report(InnovationProject it, String person) {
    ProjectStatus next = REPORT.take(it.status());
    it.milestones().stream()
        .filter(one -> !one.isDone())
        .findFirst()
        .ifPresent(one -> {
          throw new RuleBroken("innovation.milestone-open", one.number());
        });
    ProjectDraft draft = it.draft().status(next).by(person);
    draft.deadlines(
        law.start(draft.deadlines(), InnovationProject.DUE, Rules.ACCEPTANCE, now, REMIND));
    return Change.of(draft.done(), REPORT.key());
  }

  private static Milestone notDone(InnovationProject it, int number) {
    Milestone milestone = it.milestone(number);
    if (milestone.isDone()) {
      throw new RuleBroken("innovation.milestone-done", number);
    }
    return milestone;
  }

  /** A day that passed before the project began is overdue from its beginning on. */
  private Deadlines started(Deadlines running, Milestone it) {
    return running.startUntil(it.deadline(), law.rule(Rules.MILESTONE, now), now, it.dueOn());
  }
}
