package org.gonghui.org.appraisals;

import static org.gonghui.org.appraisals.AppraisalStep.CLOSING;
import static org.gonghui.org.appraisals.AppraisalStep.EXCELLENCE;
import static org.gonghui.org.appraisals.AppraisalStep.SUBSIDY_GRANT;
import static org.gonghui.org.appraisals.AppraisalStep.SUBSIDY_PAYMENT;
import static org.gonghui.org.appraisals.AppraisalStep.TITLE_WITHDRAWAL;
import static org.gonghui.org.appraisals.AppraisalStep.WITHDRAWAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.gonghui.contracts.AppraisalEvent.AppraisalExcellent;
import org.gonghui.contracts.AppraisalEvent.AppraisalSubsidyPaid;
import org.gonghui.contracts.AppraisalEvent.AppraisalWithdrawn;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.PaymentDay;

/** What follows from a grade: excellence, subsidy; and how it is lost. */
final class Distinction {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Distinction(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** 从验收合格的职工之家中遴选: chosen from those accepted, with the points that the rule asks for. */
  Change<Appraisal> choose(Appraisal it) {
    EXCELLENCE.check(it.status());
    LegalRule rule = law.rule(Rules.EXCELLENCE, now);
    requireHome(it, rule);
    if (it.excellentOn() != null) {
      throw RuleBroken.of(rule, "appraisal.excellent-already", it.excellentOn());
    }
    int total = it.inspections().getLast().assessment().total();
    if (total < rule.parameter("points")) {
      throw RuleBroken.of(rule, "appraisal.not-excellent", total, rule.parameter("points"));
    }
    return Change.of(
        it.draft().excellent(today, rule).done(),
        EXCELLENCE.key(),
        new AppraisalExcellent(it.id(), it.unionId(), it.kind(), today));
  }

  /**
   * How much it is to receive by the rule for its grade; refused where it is to receive none.
   *
   * @param before whether the union has its subsidy for an appraisal before this one
   */
  long grantable(Appraisal it, boolean before) {
    SUBSIDY_GRANT.check(it.status());
    LegalRule rule = subsidyRule();
    requireHome(it, rule);
    if (before || it.subsidy() != null) {
      throw RuleBroken.of(rule, "appraisal.subsidised-already");
    }
    return rule.parameter("grade" + Objects.requireNonNull(it.grade()) + "Fen");
  }

  private LegalRule subsidyRule() {
    return law.rule(Rules.SUBSIDY, now);
  }

  private static void requireHome(Appraisal it, LegalRule rule) {
    if (it.kind() != AppraisalKind.WORKER_HOME) {
      throw RuleBroken.of(rule, "appraisal.not-a-home");
    }
  }

  /** A fund has granted it, by the rule of that day; told twice, it is so once. */
  Change<Appraisal> subsidise(Appraisal it, Subsidy granted, boolean before) {
    Subsidy had = it.subsidy();
    if (had != null && had.fundId().equals(granted.fundId())) {
      return Change.none(it);
    }
    grantable(it, before);
    return Change.of(it.draft().subsidy(granted.by(subsidyRule())).done(), SUBSIDY_GRANT.key());
  }

  /** Four eyes: who granted it does not enter the payment. */
  Change<Appraisal> pay(Appraisal it, LocalDate paidOn, String voucher, String person) {
    SUBSIDY_PAYMENT.check(it.status());
    Subsidy granted = it.subsidy();
    if (granted == null || granted.status() != Subsidy.Status.GRANTED) {
      throw new RuleBroken("appraisal.nothing-granted");
    }
    if (granted.grantedBy().equals(person)) {
      throw new Forbidden("appraisal.paid-by-granter");
    }
    PaymentDay.require(paidOn, granted.grantedOn(), today);
    return Change.of(
        it.draft().subsidy(granted.paid(paidOn, voucher)).done(),
        SUBSIDY_PAYMENT.key(),
        new AppraisalSubsidyPaid(it.id(), it.unionId(), granted.fundId(), granted.fen(), paidOn));
  }

  /** The union takes it back before it has a grade; the superior takes the grade away. */
  Change<Appraisal> withdraw(Appraisal it, String reason) {
    boolean accepted = it.status() == AppraisalStatus.ACCEPTED;
    AppraisalStep step = accepted ? TITLE_WITHDRAWAL : WITHDRAWAL;
    return Change.of(
        it.draft().ended(step.take(it.status()), reason).done(), step.key(), withdrawn(it, today));
  }

  /** The union is gone, and with it what it was given. */
  static Change<Appraisal> close(Appraisal it, LocalDate on) {
    if (!CLOSING.allowed(it.status())) {
      return Change.none(it);
    }
    return Change.of(
        it.draft().ended(CLOSING.take(it.status()), null).done(), CLOSING.key(), withdrawn(it, on));
  }

  static AppraisalWithdrawn withdrawn(Appraisal it, LocalDate on) {
    Subsidy subsidy = it.subsidy();
    boolean waiting = subsidy != null && subsidy.status() == Subsidy.Status.GRANTED;
    return new AppraisalWithdrawn(
        it.id(),
        it.unionId(),
        it.kind(),
        waiting ? Objects.requireNonNull(subsidy).fundId() : null,
        on);
  }
}
